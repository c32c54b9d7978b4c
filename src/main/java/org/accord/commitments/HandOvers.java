package org.accord.commitments;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accord.approvals.Binding;
import org.accord.approvals.SecondPerson;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
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

    private final CommitmentStore store;
    private final CommitmentBook book;
    private final HandOverBook offers;
    private final PartnerBook partners;
    private final SecondPerson secondPerson;
    private final SearchIndex index;
    private final ObjectProvider<Continuation> continuations;
    private final Clock clock;

    HandOvers(
            CommitmentStore store,
            CommitmentBook book,
            HandOverBook offers,
            PartnerBook partners,
            SecondPerson secondPerson,
            SearchIndex index,
            ObjectProvider<Continuation> continuations,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.offers = offers;
        this.partners = partners;
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
        HandOverBook.Last last = offers.last(commitment);
        HandOver offer = offered(commitment, version, to, words, last);
        secondPerson.require(offering(offer, version));
        return offers.open(offer, last);
    }

    /**
     * Asks a second person of the lead to offer it; problems as for {@link #offer}.
     *
     * @return the id of the request
     */
    public String askToOffer(String commitment, long version, OrganisationId to, String words) {
        return secondPerson.ask(offering(offered(commitment, version, to, words, offers.last(commitment)), version));
    }

    /**
     * Takes an offer back that was not answered.
     *
     * @param offer id of the offer, as below
     * @param seen the version of the offer as the caller saw it
     */
    public Recorded<HandOver> takeBack(String offer, long seen) {
        Recorded<HandOver> now = at(offer, seen);
        CommitmentPolicy.mayApproveFor(now.state().from());
        return offers.answer(now, HandOver.State.TAKEN_BACK, "");
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
    public Recorded<Commitment> accept(String offer, long seen, String words) {
        HandOver open = open(offer, seen).state();
        said(words, false);
        CommitmentPolicy.mayApproveFor(open.to());
        Organisation to = book.inGoodStanding(open.charter(), open.to()).organisation();
        secondPerson.require(accepting(offer, open, seen, words));
        Recorded<Commitment> now = store.commitments.get(open.commitment());
        Commitment.TakenOver taken =
                new Commitment.TakenOver(open.fromName(), Days.of(clock.instant()), Days.of(clock.instant()));
        Commitment next = now.state().handOver(Commitment.Lead.of(to, taken));
        Recorded<HandOver> still = open(offer, seen);
        Recorded<Commitment> led = book.record("handedOver", now.id(), now.version(), next);
        partners.leads(now.id(), open.to(), clock.instant());
        offers.note(still, HandOver.State.ACCEPTED, words);
        continuations.forEach(each -> each.goOn(now.id()));
        return led;
    }

    /**
     * Asks a second person of the caller's organisation to accept; problems as for {@link #accept}.
     *
     * @return the id of the request
     */
    public String askToAccept(String offer, long seen, String words) {
        HandOver open = open(offer, seen).state();
        said(words, false);
        CommitmentPolicy.mayWriteFor(open.to());
        return secondPerson.ask(accepting(offer, open, seen, words));
    }

    /** Says no, with a word to the lead; problems as for {@link #accept}. */
    public Recorded<HandOver> decline(String offer, long seen, String words) {
        Recorded<HandOver> now = at(offer, seen);
        CommitmentPolicy.mayApproveFor(now.state().to());
        said(words, true);
        return offers.answer(now, HandOver.State.DECLINED, words);
    }

    /** The last offer of a commitment, for both sides and the secretariat. */
    @PreAuthorize(Rights.SIGNED_IN)
    public Optional<Recorded<HandOver>> find(String commitment) {
        return offers.last(commitment).offer().filter(HandOvers::maySee);
    }

    /** One offer by its own id, as for {@link #find}. */
    @PreAuthorize(Rights.SIGNED_IN)
    public Optional<Recorded<HandOver>> findOffer(String offer) {
        return offers.find(offer).filter(HandOvers::maySee);
    }

    private static boolean maySee(Recorded<HandOver> found) {
        Actor actor = CurrentActor.get();
        return actor.isSecretariat()
                || actor.seesFor(found.state().from())
                || actor.seesFor(found.state().to());
    }

    /** True while the offer may be answered. */
    @PreAuthorize(Rights.SIGNED_IN)
    public boolean isOpen(HandOver offer) {
        return store.commitments
                .find(offer.commitment())
                .filter(now -> offer.stands(now.state()))
                .isPresent();
    }

    /** Offers to the caller's organisations that wait for their answer, the oldest first, at most 500. */
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
                .page(0, IndexQuery.LARGEST_PAGE);
        return standing(index.find(query, HandOver.class).items().stream()
                .map(SearchIndex.Found::summary)
                .toList());
    }

    /** Those that may be answered, by one look at all of their commitments. */
    private List<HandOver> standing(List<HandOver> offered) {
        List<String> ids = offered.stream().map(HandOver::commitment).distinct().toList();
        Map<String, Commitment> now =
                store.commitments.findAll(ids).stream().collect(Collectors.toMap(Recorded::id, Recorded::state));
        return offered.stream()
                .filter(offer -> Optional.ofNullable(now.get(offer.commitment()))
                        .filter(offer::stands)
                        .isPresent())
                .toList();
    }

    static Binding offering(HandOver offer, long version) {
        return HandOverActs.OFFER.of(
                offer.from(), offer.commitment(), version, offer.title(), new HandOverWords(offer.to(), offer.words()));
    }

    private static Binding accepting(String id, HandOver offer, long seen, String words) {
        return HandOverActs.ACCEPT.of(
                offer.to(), id, seen, offer.title(), new HandOverWords(offer.to(), words.strip()));
    }

    private HandOver offered(String id, long version, OrganisationId to, String words, HandOverBook.Last last) {
        Commitment commitment = book.running(id, version);
        boolean another = !to.equals(commitment.organisation().id());
        new FieldCheck()
                .that("to", another, "handOver.self")
                .text("words", words, Course.LONGEST_REASON)
                .orThrow(CommitmentProblem.Invalid::new);
        last.offer()
                .map(Recorded::state)
                .filter(before -> before.stands(commitment))
                .ifPresent(before -> {
                    throw new CommitmentProblem.HandOverOver(id, before.state());
                });
        Organisation other = book.inGoodStanding(commitment.charter(), to).organisation();
        return HandOver.of(
                commitment, other, words, clock.instant(), CurrentActor.get().user());
    }

    private static void said(String words, boolean required) {
        FieldCheck check = new FieldCheck();
        (required
                        ? check.text("words", words, Course.LONGEST_REASON)
                        : check.optionalText("words", words, Course.LONGEST_REASON))
                .orThrow(CommitmentProblem.Invalid::new);
    }

    private Recorded<HandOver> open(String offer, long seen) {
        Recorded<HandOver> now = at(offer, seen);
        if (!isOpen(now.state())) {
            throw new CommitmentProblem.HandOverOver(
                    now.state().commitment(), now.state().state());
        }
        return now;
    }

    private Recorded<HandOver> at(String offer, long seen) {
        Recorded<HandOver> found = findOffer(offer).orElseThrow(() -> new CommitmentProblem.NotFound(offer));
        if (found.state().state() != HandOver.State.OFFERED) {
            throw new CommitmentProblem.HandOverOver(
                    found.state().commitment(), found.state().state());
        }
        if (found.version() != seen) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(CommitmentStore.HAND_OVER, offer), seen);
        }
        return found;
    }
}
