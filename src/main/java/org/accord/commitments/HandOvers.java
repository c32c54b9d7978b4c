package org.accord.commitments;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.accord.approvals.Binding;
import org.accord.approvals.SecondPerson;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.accord.signatories.Organisation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Commitments that change their lead: offered by an approver of the lead to another signatory of the same charter, whose
 * approver accepts or declines. Accepting is one act on the commitment; until then nothing of it is public.
 *
 * @see "decision 0045"
 */
@Service
@PreAuthorize(Rights.MEMBERS)
public class HandOvers {

    private static final int MOST_WAITING = 100;

    private final CommitmentStore store;
    private final CommitmentBook book;
    private final SecondPerson secondPerson;
    private final SearchIndex index;
    private final ObjectProvider<Continuation> continuations;
    private final Clock clock;

    HandOvers(
            CommitmentStore store,
            CommitmentBook book,
            SecondPerson secondPerson,
            SearchIndex index,
            ObjectProvider<Continuation> continuations,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.secondPerson = secondPerson;
        this.index = index;
        this.continuations = continuations;
        this.clock = clock;
    }

    /**
     * Offers a commitment to another signatory.
     *
     * @param version of the commitment as the caller saw it
     * @param words to the other, at most 2,000 characters
     * @throws CommitmentProblem.Invalid naming {@code to} and {@code words}
     * @throws CommitmentProblem.NotAllowed when the caller approves nothing for the lead
     * @throws CommitmentProblem.NotInState when it is not public, or has ended
     * @throws CommitmentProblem.HandOverOver when it is offered already
     * @throws RegisterProblem.ChangedMeanwhile when somebody changed it since
     * @throws org.accord.approvals.ApprovalProblem.NotApproved when the lead wants a second person, and none has approved
     */
    public Recorded<HandOver> offer(String commitment, long version, OrganisationId to, String words) {
        CommitmentPolicy.mayApproveFor(book.mine(commitment).organisation().id());
        HandOver offer = offered(commitment, version, to, words);
        secondPerson.require(offering(offer, version));
        return record("offered", offer, current(commitment), offer.from());
    }

    /**
     * Asks a second person of the lead to offer it; problems as for {@link #offer}.
     *
     * @return the id of the request
     */
    public String askToOffer(String commitment, long version, OrganisationId to, String words) {
        return secondPerson.ask(offering(offered(commitment, version, to, words), version));
    }

    /**
     * Takes an offer back that was not answered.
     *
     * @param seen the version of the offer as the caller saw it
     */
    public Recorded<HandOver> takeBack(String commitment, long seen) {
        HandOver now = at(commitment, seen);
        CommitmentPolicy.mayApproveFor(now.from());
        return record("recalled", now.answer(HandOver.State.TAKEN_BACK, ""), seen, now.from());
    }

    /**
     * Accepts: from now on the caller's organisation leads the commitment, and owes what is owed on it: also in cycles that
     * are open, unless their grace is over.
     *
     * @param seen the version of the offer as the caller saw it
     * @throws CommitmentProblem.NotAllowed when the caller approves nothing for the organisation it was offered to
     * @throws CommitmentProblem.HandOverOver when it was answered or taken back, or the commitment has ended since
     * @throws org.accord.approvals.ApprovalProblem.NotApproved when the organisation wants a second person
     */
    public Recorded<Commitment> accept(String commitment, long seen, String words) {
        HandOver offer = open(commitment, seen);
        said(words, false);
        CommitmentPolicy.mayApproveFor(offer.to());
        Organisation to = book.inGoodStanding(offer.charter(), offer.to()).organisation();
        secondPerson.require(accepting(offer, seen, words));
        Recorded<Commitment> now = store.commitments.get(commitment);
        Commitment.TakenOver taken =
                new Commitment.TakenOver(offer.fromName(), Days.of(clock.instant()), Days.of(clock.instant()));
        Recorded<Commitment> led = book.record(
                "handedOver", commitment, now.version(), now.state().handOver(Commitment.Lead.of(to, taken)));
        record("accepted", offer.answer(HandOver.State.ACCEPTED, words), seen, offer.to());
        continuations.forEach(each -> each.goOn(commitment));
        return led;
    }

    /**
     * Asks a second person of the caller's organisation to accept; problems as for {@link #accept}.
     *
     * @return the id of the request
     */
    public String askToAccept(String commitment, long seen, String words) {
        HandOver offer = open(commitment, seen);
        said(words, false);
        CommitmentPolicy.mayWriteFor(offer.to());
        return secondPerson.ask(accepting(offer, seen, words));
    }

    /** Says no, with a word to the lead; problems as for {@link #accept}. */
    public Recorded<HandOver> decline(String commitment, long seen, String words) {
        HandOver offer = at(commitment, seen);
        CommitmentPolicy.mayApproveFor(offer.to());
        said(words, true);
        return record("declined", offer.answer(HandOver.State.DECLINED, words), seen, offer.to());
    }

    /** The last offer of a commitment, for both sides and the secretariat. */
    @PreAuthorize(Rights.SIGNED_IN)
    public Optional<Recorded<HandOver>> find(String commitment) {
        Actor actor = CurrentActor.get();
        return store.handOvers
                .find(commitment)
                .filter(found -> actor.isSecretariat()
                        || actor.seesFor(found.state().from())
                        || actor.seesFor(found.state().to()));
    }

    /** True while the offer may be answered. */
    @PreAuthorize(Rights.SIGNED_IN)
    public boolean isOpen(HandOver offer) {
        return store.commitments
                .find(offer.commitment())
                .filter(now -> offer.stands(now.state()))
                .isPresent();
    }

    /** Offers to the caller's organisations that wait for their answer, the oldest first. */
    public List<HandOver> waiting() {
        List<String> approving = CurrentActor.get().approving().stream()
                .filter(CurrentActor.get()::approvesFor)
                .map(OrganisationId::value)
                .sorted()
                .toList();
        if (approving.isEmpty()) {
            return List.of();
        }
        IndexQuery query = IndexQuery.of(CommitmentStore.HAND_OVER)
                .where("to", approving)
                .where("state", HandOver.State.OFFERED.name())
                .sortedBy("offered")
                .page(0, MOST_WAITING);
        return index.find(query, HandOver.class).items().stream()
                .map(SearchIndex.Found::summary)
                .filter(this::isOpen)
                .toList();
    }

    static Binding offering(HandOver offer, long version) {
        return HandOverActs.OFFER.of(
                offer.from(), offer.commitment(), version, offer.title(), new HandOverWords(offer.to(), offer.words()));
    }

    private static Binding accepting(HandOver offer, long seen, String words) {
        return HandOverActs.ACCEPT.of(
                offer.to(), offer.commitment(), seen, offer.title(), new HandOverWords(offer.to(), words.strip()));
    }

    private HandOver offered(String id, long version, OrganisationId to, String words) {
        Commitment commitment = book.running(id, version);
        boolean another = !to.equals(commitment.organisation().id());
        new FieldCheck()
                .that("to", another, "handOver.self")
                .text("words", words, Course.LONGEST_REASON)
                .orThrow(CommitmentProblem.Invalid::new);
        store.handOvers
                .find(id)
                .map(Recorded::state)
                .filter(last -> last.stands(commitment))
                .ifPresent(last -> {
                    throw new CommitmentProblem.HandOverOver(id, last.state());
                });
        Organisation other = book.inGoodStanding(commitment.charter(), to).organisation();
        return HandOver.of(commitment, other, words, clock.instant());
    }

    private static void said(String words, boolean required) {
        FieldCheck check = new FieldCheck();
        (required
                        ? check.text("words", words, Course.LONGEST_REASON)
                        : check.optionalText("words", words, Course.LONGEST_REASON))
                .orThrow(CommitmentProblem.Invalid::new);
    }

    private HandOver open(String commitment, long seen) {
        HandOver offer = at(commitment, seen);
        if (!isOpen(offer)) {
            throw new CommitmentProblem.HandOverOver(commitment, offer.state());
        }
        return offer;
    }

    private HandOver at(String commitment, long seen) {
        Recorded<HandOver> found = find(commitment).orElseThrow(() -> new CommitmentProblem.NotFound(commitment));
        if (found.version() != seen) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(CommitmentStore.HAND_OVER, commitment), seen);
        }
        return found.state();
    }

    private long current(String commitment) {
        return store.handOvers.find(commitment).map(Recorded::version).orElse(0L);
    }

    private Recorded<HandOver> record(String verb, HandOver next, long after, OrganisationId by) {
        return store.handOvers.record(new NewState<>(verb, next.commitment(), after, next, Visibility.PARTIES, by));
    }
}
