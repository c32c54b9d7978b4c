package org.accord.charters.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Objects;
import org.accord.charters.ConsultationComment;
import org.accord.charters.ConsultationComment.Words;
import org.jspecify.annotations.Nullable;

/**
 * A comment for machines.
 *
 * @param principle by number; left out for the charter as a whole
 * @param organisation in its own language, as it was called then
 * @param signatory slug of the organisation
 * @param at when it was first made; the words may be younger
 * @param answer of the secretariat; left out while there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CommentJson(
        @Nullable Integer principle,
        String organisation,
        String signatory,
        Instant at,
        WordsJson comment,
        @Nullable WordsJson answer) {

    /** What somebody wrote, by the tag of its language. */
    record WordsJson(String language, String text, Instant at) {
        static WordsJson of(Words words) {
            return new WordsJson(words.language().tag(), words.text(), words.at());
        }
    }

    /** Of one that stands. */
    static CommentJson of(ConsultationComment comment) {
        Words answer = comment.answer();
        return new CommentJson(
                comment.principle() == ConsultationComment.WHOLE ? null : comment.principle(),
                comment.by().name().authoritative(),
                comment.by().slug(),
                comment.at(),
                WordsJson.of(Objects.requireNonNull(comment.words())),
                answer == null ? null : WordsJson.of(answer));
    }
}
