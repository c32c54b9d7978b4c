package org.accord.commitments;

import java.util.Optional;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.springframework.stereotype.Component;

/**
 * The offers of commitments. Everyone reads in the register that an act happened, on what and by whom: each offer has an id
 * that says nothing of its commitment, and its acts are the system's. Those recorded before have the id of the commitment.
 *
 * @see "decision 0045"
 */
@Component
class HandOverBook {

    private final CommitmentStore store;
    private final LastOfferStore last;

    HandOverBook(CommitmentStore store, LastOfferStore last) {
        this.store = store;
        this.last = last;
    }

    /**
     * The last offer of a commitment as it was looked at, which the next one follows.
     *
     * @param place id of the last offer that was begun; empty when there is none, or it was recorded under the commitment's
     * @param offer empty also when nothing was recorded of the one that was begun
     */
    record Last(Optional<String> place, Optional<Recorded<HandOver>> offer) {}

    Last last(String commitment) {
        Optional<String> place = last.of(commitment);
        return new Last(place, store.handOvers.find(place.orElse(commitment)));
    }

    Optional<Recorded<HandOver>> find(String offer) {
        return store.handOvers.find(offer);
    }

    /**
     * Records an offer after the one that was looked at.
     *
     * @throws CommitmentProblem.HandOverOver when another was made since
     */
    Recorded<HandOver> open(HandOver offer, Last seen) {
        Optional<String> begun = seen.place().filter(place -> seen.offer().isEmpty());
        String id = begun.orElseGet(Identity::random);
        if (begun.isEmpty() && !last.put(offer.commitment(), seen.place(), id)) {
            throw new CommitmentProblem.HandOverOver(offer.commitment(), HandOver.State.OFFERED);
        }
        try {
            return record("offered", id, 0, offer);
        } catch (RegisterProblem.ChangedMeanwhile another) {
            throw new CommitmentProblem.HandOverOver(offer.commitment(), HandOver.State.OFFERED);
        }
    }

    /**
     * Records what became of an offer.
     *
     * @throws CommitmentProblem.HandOverOver when it was answered or taken back
     */
    Recorded<HandOver> answer(Recorded<HandOver> offer, HandOver.State next, String said) {
        HandOver answered = offer.state().answer(next, said, CurrentActor.get().user());
        return switch (next) {
            case ACCEPTED -> record("accepted", offer.id(), offer.version(), answered);
            case DECLINED -> record("declined", offer.id(), offer.version(), answered);
            case TAKEN_BACK -> record("recalled", offer.id(), offer.version(), answered);
            case OFFERED -> throw new IllegalArgumentException("no answer");
        };
    }

    /** An offer of what has ended is over; whoever answers it at the same moment may have the last word on it. */
    void close(String commitment) {
        last(commitment)
                .offer()
                .filter(offer -> offer.state().state() == HandOver.State.OFFERED)
                .ifPresent(offer -> note(offer, HandOver.State.TAKEN_BACK, ""));
    }

    /** As {@link #answer}, when what counts was done already. */
    void note(Recorded<HandOver> offer, HandOver.State next, String said) {
        try {
            answer(offer, next, said);
        } catch (RegisterProblem.ChangedMeanwhile lost) {
            // an offer stands only while its lead leads and it runs
        }
    }

    private Recorded<HandOver> record(String verb, String id, long after, HandOver next) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> store.handOvers.record(new NewState<>(verb, id, after, next, Visibility.PARTIES, null)));
    }
}
