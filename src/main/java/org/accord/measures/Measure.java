package org.accord.measures;

import java.time.LocalDate;
import org.accord.instruments.FactDay;
import org.accord.shared.CountryCode;
import org.accord.shared.Identity;
import org.accord.shared.Sign;
import org.jspecify.annotations.Nullable;

/**
 * What a state did at home about an instrument, as one source says. Public, so it names no person.
 *
 * @param instrument slug
 * @param article of the instrument that it answers to, such as {@code Art. 2–6}; empty for the whole
 * @param title as the thing is cited, in its own language
 * @param language of the title, ISO 639 code of two letters
 * @param link absolute https address; empty where none is needed
 * @param since enacted, founded or first held
 * @param source who says so
 * @param author whose word it is
 * @param recordedOn the day its present wording was recorded
 * @param reviewedOn the day somebody of the secretariat, other than who recorded it, compared it with its source
 * @param supersededBy id of the measure that stands in its place from that one's own day on
 * @param withdrawn recorded in error: true of no day
 */
public record Measure(
        String id,
        CountryCode state,
        String instrument,
        String article,
        Kind kind,
        String title,
        String language,
        String link,
        FactDay since,
        String source,
        Author author,
        LocalDate recordedOn,
        @Nullable LocalDate reviewedOn,
        @Nullable String supersededBy,
        boolean withdrawn) {

    /** What was done; message keys {@code measureKind.<name>}. */
    public enum Kind {
        LAW,
        /** A unit or office that enforces it. */
        UNIT,
        /** Training of those who enforce it. */
        TRAINING,
        /** That there is a contact point for other states; names no person. */
        CONTACT_POINT;

        /** Whether it shows that a law is enforced, and not only there. */
        public boolean isEnforcement() {
            return this != LAW;
        }
    }

    /** Whose word a measure is; message keys {@code measureAuthor.<name>}. */
    public enum Author {
        STATE,
        SECRETARIAT
    }

    /** How far one can rely on a measure; message keys {@code measureStanding.<name>}. */
    public enum Standing {
        UNREVIEWED(Sign.DOING),
        REVIEWED(Sign.DONE),
        SUPERSEDED(Sign.SILENT),
        WITHDRAWN(Sign.SILENT);

        private final Sign sign;

        Standing(Sign sign) {
            this.sign = sign;
        }

        /** What stands before the word. */
        public Sign sign() {
            return sign;
        }
    }

    public Measure {
        Identity.check(id);
    }

    public Standing standing() {
        if (withdrawn) {
            return Standing.WITHDRAWN;
        }
        if (supersededBy != null) {
            return Standing.SUPERSEDED;
        }
        return isReviewed() ? Standing.REVIEWED : Standing.UNREVIEWED;
    }

    /** Whether somebody else compared it with its source. */
    public boolean isReviewed() {
        return reviewedOn != null;
    }

    /** Whether nothing more is known of it than what stands. */
    public boolean isCurrent() {
        return !withdrawn && supersededBy == null;
    }

    /** The same with other words, which nobody has reviewed. */
    Measure amend(Measure draft) {
        required(isCurrent());
        return new Measure(
                id,
                draft.state,
                draft.instrument,
                draft.article,
                draft.kind,
                draft.title,
                draft.language,
                draft.link,
                draft.since,
                draft.source,
                author,
                draft.recordedOn,
                null,
                null,
                false);
    }

    Measure review(LocalDate day) {
        required(isCurrent() && !isReviewed());
        return next(day, null, false);
    }

    Measure supersede(String by) {
        required(isCurrent());
        return next(reviewedOn, Identity.check(by), false);
    }

    Measure withdraw() {
        required(isCurrent());
        return next(reviewedOn, null, true);
    }

    /** What a form shows of it. */
    public MeasureDraft draft() {
        return new MeasureDraft(
                state, instrument, article, kind, title, language, link, since.day(), !since.isExact(), source);
    }

    private Measure next(@Nullable LocalDate reviewed, @Nullable String superseded, boolean gone) {
        return new Measure(
                id,
                state,
                instrument,
                article,
                kind,
                title,
                language,
                link,
                since,
                source,
                author,
                recordedOn,
                reviewed,
                superseded,
                gone);
    }

    private void required(boolean inState) {
        if (!inState) {
            throw new MeasureProblem.NotInState(id, standing());
        }
    }
}
