package org.accord.charters;

import java.time.Instant;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a signatory says to a version that is out for consultation, and what the secretariat answered. Public from the
 * moment it is made.
 *
 * @param version of the charter's text that it is about
 * @param by whose word it is, as it was called then
 * @param number among the comments of the organisation on this version, from 1
 * @param principle that it is about, by number; {@link #WHOLE} for the charter as a whole
 * @param at when it was first made
 * @param words as they stand; null once they were taken back
 * @param answer of the secretariat to these words; null while there is none
 * @param removal by the secretariat, with which the words and the answer left; null when it was not removed
 * @see "decision 0041"
 */
public record ConsultationComment(
        String charter,
        int version,
        Voice by,
        int number,
        int principle,
        Instant at,
        @Nullable Words words,
        @Nullable Words answer,
        @Nullable Removal removal) {

    /** Not about one principle. */
    public static final int WHOLE = 0;

    /** What somebody wrote, in one language, and when. */
    public record Words(Language language, String text, Instant at) {}

    /** Why the secretariat took it off the page, for everyone to read, and when. */
    public record Removal(String reason, Instant at) {}

    /** The subject's id: the next number is free or taken, so that the register itself keeps the count. */
    static String id(String charter, int version, OrganisationId organisation, int number) {
        return NextVersion.id(charter, version) + "." + organisation.value() + "." + number;
    }

    static ConsultationComment of(Charter text, Voice by, int number, CommentDraft draft, Instant now) {
        return new ConsultationComment(
                text.slug(), text.version(), by, number, draft.principle(), now, draft.words(now), null, null);
    }

    /** An answer given to other words goes with them. */
    ConsultationComment replace(CommentDraft draft, Instant now) {
        return new ConsultationComment(
                charter, version, by, number, draft.principle(), at, draft.words(now), null, null);
    }

    ConsultationComment takeBack() {
        return new ConsultationComment(charter, version, by, number, principle, at, null, null, null);
    }

    ConsultationComment answer(Words said) {
        return new ConsultationComment(charter, version, by, number, principle, at, words, said, null);
    }

    ConsultationComment remove(Removal why) {
        return new ConsultationComment(charter, version, by, number, principle, at, null, null, why);
    }

    public boolean stands() {
        return words != null;
    }

    /** True when the words are not the first ones. */
    public boolean isReplaced() {
        return words != null && words.at().isAfter(at);
    }

    /** True when it says just this already. */
    boolean says(CommentDraft draft) {
        return words != null
                && principle == draft.principle()
                && words.language() == draft.language()
                && words.text().equals(draft.text().strip());
    }

    public String id() {
        return id(charter, version, by.organisation(), number);
    }
}
