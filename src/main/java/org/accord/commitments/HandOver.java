package org.accord.commitments;

import java.time.Instant;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Sign;
import org.accord.shared.UserId;
import org.accord.signatories.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * That the lead of a commitment offers it to another signatory; of a commitment the last offer counts.
 *
 * @param commitment id
 * @param title as it stood
 * @param words of the lead to the other
 * @param answer of the other; empty while there is none
 * @param by who did what was done last; null in those recorded as an act of that person
 * @see "decision 0045"
 */
public record HandOver(
        String commitment,
        String charter,
        String title,
        OrganisationId from,
        LocalisedText fromName,
        OrganisationId to,
        LocalisedText toName,
        Instant offeredAt,
        State state,
        String words,
        String answer,
        @Nullable UserId by) {

    /** Where an offer stands. */
    public enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        TAKEN_BACK;

        /** What stands before the word. */
        public Sign sign() {
            return switch (this) {
                case OFFERED -> Sign.DOING;
                case ACCEPTED -> Sign.DONE;
                case DECLINED, TAKEN_BACK -> Sign.SILENT;
            };
        }
    }

    static HandOver of(Commitment commitment, Organisation to, String words, Instant at, UserId by) {
        return new HandOver(
                commitment.id(),
                commitment.charter(),
                commitment.title(),
                commitment.organisation().id(),
                commitment.organisation().name(),
                to.id(),
                to.name(),
                at,
                State.OFFERED,
                words.strip(),
                "",
                by);
    }

    /** True while the other may accept: the commitment still runs under the lead that offered it. */
    boolean stands(Commitment now) {
        return state == State.OFFERED
                && now.state().isRunning()
                && now.organisation().id().equals(from);
    }

    HandOver answer(State next, String said, UserId who) {
        if (state != State.OFFERED) {
            throw new CommitmentProblem.HandOverOver(commitment, state);
        }
        return new HandOver(
                commitment, charter, title, from, fromName, to, toName, offeredAt, next, words, said.strip(), who);
    }
}
