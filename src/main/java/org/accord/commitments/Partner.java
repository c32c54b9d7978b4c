package org.accord.commitments;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Sign;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One partner of a commitment: a signatory that is asked and answers for itself, or one that the lead only names.
 *
 * @param charter slug, of the commitment
 * @param title of the commitment as it stood
 * @param language of the title
 * @param lead name of the commitment's lead as it stood
 * @param organisation the signatory; null for one that is only named
 * @param name of the partner as it stood
 * @param since when it came to stand so
 * @param words of the lead to whoever is asked; empty once there is an answer, since they were for nobody else
 * @param reason why it declined, for the lead alone, or why it left, public; empty otherwise
 * @param declinedBy who declined, which no act of the register tells; null otherwise
 * @param together true when it was asked with many others, which brings nobody a mail
 * @see "decision 0048"
 */
public record Partner(
        String id,
        String commitment,
        String charter,
        String title,
        Language language,
        LocalisedText lead,
        Commitment.@Nullable Lead organisation,
        LocalisedText name,
        State state,
        Instant since,
        String words,
        String reason,
        @Nullable UserId declinedBy,
        boolean together) {

    /** Of a name that the lead types, in characters. */
    public static final int LONGEST_NAME = 300;

    /** Where a partner stands; message keys {@code partnerState.<name>}. */
    public enum State {
        /** By the lead, and it is no signatory that could answer. */
        NAMED,
        INVITED,
        CONFIRMED,
        DECLINED,
        LEFT,
        /** The lead took the invitation or the name back, or the partner leads the commitment itself now. */
        WITHDRAWN;

        private static final Set<State> PUBLIC = EnumSet.of(NAMED, CONFIRMED, LEFT);
        private static final Set<State> STANDING = EnumSet.of(NAMED, INVITED, CONFIRMED);

        /** What stands before the word. */
        public Sign sign() {
            return switch (this) {
                case CONFIRMED -> Sign.DONE;
                case INVITED -> Sign.DOING;
                case NAMED, DECLINED, LEFT, WITHDRAWN -> Sign.SILENT;
            };
        }

        /** True when everyone may read it: what is not confirmed is between the lead and whoever is asked. */
        public boolean isPublic() {
            return PUBLIC.contains(this);
        }

        /** True while it takes a place among the partners. */
        public boolean isStanding() {
            return STANDING.contains(this);
        }
    }

    /**
     * A new identity, which tells of which commitment it is and not whose: whoever is asked stands in public in no act of the
     * register, and the subject of an act does.
     */
    private static String newId(Commitment commitment) {
        return commitment.id() + "." + Identity.random();
    }

    static Partner invited(Commitment commitment, Commitment.Lead partner, String words, Instant at, boolean together) {
        return of(newId(commitment), commitment, partner, partner.name(), State.INVITED, at, words.strip(), together);
    }

    static Partner named(String id, Commitment commitment, String name, Instant at) {
        LocalisedText said = LocalisedText.of(commitment.language(), name);
        return of(id, commitment, null, said, State.NAMED, at, "", false);
    }

    private static Partner of(
            String id,
            Commitment commitment,
            Commitment.@Nullable Lead partner,
            LocalisedText name,
            State state,
            Instant at,
            String words,
            boolean together) {
        return new Partner(
                id,
                commitment.id(),
                commitment.charter(),
                commitment.title(),
                commitment.language(),
                commitment.organisation().name(),
                partner,
                name,
                state,
                at,
                words,
                "",
                null,
                together);
    }

    /** With the names as they stand on the day. */
    Partner confirm(Commitment commitment, Commitment.Lead now, Instant at) {
        require(State.INVITED);
        return of(id, commitment, now, now.name(), State.CONFIRMED, at, "", together);
    }

    Partner decline(String why, UserId by, Instant at) {
        require(State.INVITED);
        return in(State.DECLINED, at, why, by);
    }

    Partner leave(String why, Instant at) {
        require(State.CONFIRMED);
        return in(State.LEFT, at, why, null);
    }

    Partner withdraw(Instant at) {
        if (state != State.INVITED && state != State.NAMED) {
            throw new CommitmentProblem.PartnerOver(id, state);
        }
        return over(at);
    }

    /** Ended by what became of the organisation itself, not by anybody's choice. */
    Partner over(Instant at) {
        return in(State.WITHDRAWN, at, "", null);
    }

    /** The same partner, as a part of another organisation. */
    Partner takenOver(Commitment.Lead by) {
        return new Partner(
                id,
                commitment,
                charter,
                title,
                language,
                lead,
                by,
                by.name(),
                state,
                since,
                words,
                reason,
                declinedBy,
                together);
    }

    boolean isOf(OrganisationId other) {
        return organisation != null && organisation.id().equals(other);
    }

    private void require(State expected) {
        if (state != expected) {
            throw new CommitmentProblem.PartnerOver(id, state);
        }
    }

    private Partner in(State next, Instant at, String why, @Nullable UserId by) {
        return new Partner(
                id,
                commitment,
                charter,
                title,
                language,
                lead,
                organisation,
                name,
                next,
                at,
                "",
                why.strip(),
                by,
                together);
    }
}
