package org.accord.charters.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.accord.charters.ConsultationComment;
import org.accord.charters.ConsultationComment.Removal;
import org.accord.charters.ConsultationComment.Words;
import org.jspecify.annotations.Nullable;

/**
 * A comment for machines.
 *
 * @param principle by number; left out for the charter as a whole
 * @param organisation in its own language, as it was called then
 * @param signatory slug of the organisation
 * @param at when it was first made; the words may be younger
 * @param comment left out when the secretariat removed it
 * @param answer of the secretariat; left out while there is none
 * @param removed why and when the secretariat removed it; left out when it did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentJson(
        @Nullable Integer principle,
        String organisation,
        String signatory,
        Instant at,
        @Nullable WordsJson comment,
        @Nullable WordsJson answer,
        @Nullable Removal removed) {

    /** What somebody wrote, by the tag of its language. */
    record WordsJson(String language, String text, Instant at) {
        static @Nullable WordsJson of(@Nullable Words words) {
            return words == null ? null : new WordsJson(words.language().tag(), words.text(), words.at());
        }
    }

    /** Of one that stands, or was removed. */
    static CommentJson of(ConsultationComment comment) {
        return new CommentJson(
                comment.principle() == ConsultationComment.WHOLE ? null : comment.principle(),
                comment.by().name().authoritative(),
                comment.by().slug(),
                comment.at(),
                WordsJson.of(comment.words()),
                WordsJson.of(comment.answer()),
                comment.removal());
    }
}
