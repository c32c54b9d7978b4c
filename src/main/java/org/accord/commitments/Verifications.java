package org.accord.commitments;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.accord.approvals.SecondPerson;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.CurrentActor;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Drafts on their way through the secretariat: submitted by the lead, taken up, and published or sent back with a question
 * for each check that does not hold. Nobody verifies what they have an interest in.
 *
 * @see "decision 0045"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Verifications {

    private static final Set<Commitment.State> WAITING =
            Set.of(Commitment.State.SUBMITTED, Commitment.State.IN_VERIFICATION);

    private final CommitmentBook book;
    private final VerificationRules rules;
    private final SecondPerson secondPerson;
    private final Neutrality neutrality;
    private final SearchIndex index;
    private final Clock clock;

    Verifications(
            CommitmentBook book,
            VerificationRules rules,
            SecondPerson secondPerson,
            Neutrality neutrality,
            SearchIndex index,
            Clock clock) {
        this.book = book;
        this.rules = rules;
        this.secondPerson = secondPerson;
        this.neutrality = neutrality;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Hands a draft to the secretariat; it is not changed until it comes back.
     *
     * @throws CommitmentProblem.NotInState when it is no draft, or its charter asks for no verification
     * @throws org.accord.signatories.SignatoryProblem.StandingForbids when the signatory's standing does not permit it
     * @throws org.accord.approvals.ApprovalProblem.NotApproved when the organisation wants a second person, and none
     *     has approved this version
     */
    @PreAuthorize(Rights.MEMBERS)
    public Recorded<Commitment> submit(String id, long version) {
        Commitment draft = book.mine(id);
        if (!rules.now(draft.charter()).asked()) {
            throw new CommitmentProblem.NotInState(id, draft.state());
        }
        book.inGoodStanding(draft.charter(), draft.organisation().id());
        Commitment submitted = draft.submit(clock.instant());
        secondPerson.require(PublishCommitment.of(id, version, submitted));
        return book.record("submitted", id, version, submitted);
    }

    /** Makes a submitted one a draft again, as long as nobody has taken it up. */
    @PreAuthorize(Rights.MEMBERS)
    public Recorded<Commitment> takeBack(String id, long version) {
        return book.record("recalled", id, version, book.mine(id).takeBack());
    }

    /** Those that wait for the secretariat, the oldest first. */
    public Page<CommitmentSummary> waiting(int page, int size) {
        IndexQuery query = IndexQuery.of(CommitmentStore.COMMITMENT)
                .where("state", WAITING.stream().map(Enum::name).sorted().toList())
                .sortedBy("submitted")
                .page(page, size);
        return index.find(query, CommitmentSummary.class).map(SearchIndex.Found::summary);
    }

    /** True for somebody who must leave the verification to others. */
    public boolean isBarred(Commitment commitment) {
        return neutrality.isBarred(CurrentActor.get().user(), commitment.organisation());
    }

    /**
     * Begins to look at a submitted one.
     *
     * @throws CommitmentProblem.Partial when the caller has an interest in it
     */
    public Recorded<Commitment> takeUp(String id, long version) {
        return book.record("takenUp", id, version, impartially(id).takeUp());
    }

    /**
     * Makes it a draft again, with a question for each check that does not hold.
     *
     * @param checks each criterion once
     * @throws CommitmentProblem.Invalid naming the criterion, or the criterion and {@code .words}; when all hold, too
     * @throws CommitmentProblem.Partial when the caller has an interest in it
     */
    public Recorded<Commitment> sendBack(String id, long version, List<Verification.Check> checks) {
        Commitment now = impartially(id);
        return book.record("returned", id, version, now.sendBack(Verification.checked(checks, false)));
    }

    /**
     * Publishes it: from then on it is promised. All checks have to hold; other problems as for {@link #sendBack}.
     *
     * @throws org.accord.signatories.SignatoryProblem.StandingForbids when the signatory's standing does not permit it
     */
    public Recorded<Commitment> publish(String id, long version, List<Verification.Check> checks) {
        Commitment now = impartially(id);
        Commitment published = now.verify(Verification.checked(checks, true), clock.instant());
        book.inGoodStanding(now.charter(), now.organisation().id());
        return book.record("published", id, version, published);
    }

    private Commitment impartially(String id) {
        Commitment commitment = book.readable(id).state();
        if (isBarred(commitment)) {
            throw new CommitmentProblem.Partial(id);
        }
        return commitment;
    }
}
