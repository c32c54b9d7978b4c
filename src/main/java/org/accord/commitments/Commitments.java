package org.accord.commitments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.accord.approvals.Binding;
import org.accord.approvals.SecondPerson;
import org.accord.charters.Charters;
import org.accord.charters.Principle;
import org.accord.commitments.EndCommitment.Ending;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.Identity;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.accord.signatories.Endorsement;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What signatories promise: drafted, published, amended, completed or given up. Published ones are public.
 *
 * @see "decision 0045"
 */
@Service
@PreAuthorize(Rights.MEMBERS)
public class Commitments {

    private final CommitmentStore store;
    private final CommitmentBook book;
    private final VerificationRules rules;
    private final Charters charters;
    private final SecondPerson secondPerson;
    private final SearchIndex index;
    private final Clock clock;

    Commitments(
            CommitmentStore store,
            CommitmentBook book,
            VerificationRules rules,
            Charters charters,
            SecondPerson secondPerson,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.book = book;
        this.rules = rules;
        this.charters = charters;
        this.secondPerson = secondPerson;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Records a new draft of an organisation that signed the charter.
     *
     * @throws CommitmentProblem.Invalid naming every field that is wrong
     * @throws CommitmentProblem.NotAllowed when the caller does not act for it, or it did not sign
     * @throws org.accord.signatories.SignatoryProblem.StandingForbids when its standing does not permit it
     */
    public Recorded<Commitment> draft(OrganisationId organisation, CommitmentDraft draft) {
        CommitmentPolicy.mayWriteFor(organisation);
        Endorsement endorsement = book.inGoodStanding(draft.charter(), organisation);
        Commitment commitment = Commitment.of(
                Identity.random(), endorsement.organisation(), draft.checked(principles(draft.charter())));
        return book.record("drafted", commitment.id(), 0, commitment);
    }

    /**
     * Says what is wrong with a draft without recording it.
     *
     * @throws CommitmentProblem.Invalid naming every field that is wrong
     */
    public void check(CommitmentDraft draft) {
        draft.checked(principles(draft.charter()));
    }

    /** As {@link #check}, of one that amends what is public, and gives a reason. */
    public void checkAmendment(CommitmentDraft draft) {
        draft.checked(principles(draft.charter()), true);
    }

    /**
     * Rewrites a draft, or amends a published commitment for a public reason.
     *
     * @param version the version the caller saw
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody saved another meanwhile
     * @throws org.accord.approvals.ApprovalProblem.NotApproved for a published one, when the organisation wants a
     *     second person, and none has approved these words
     */
    public Recorded<Commitment> amend(String id, long version, CommitmentDraft draft) {
        Commitment now = book.mine(id);
        CommitmentDraft checked =
                draft.checked(principles(now.charter()), now.state().isPublic());
        return amend(now, AmendCommitment.of(now, version, checked), checked);
    }

    /** Amends in the words that were approved, as they were bound then: later ones may write the same otherwise. */
    void amend(Binding approved) {
        Commitment now = book.mine(approved.subject());
        CommitmentDraft draft = AmendCommitment.draft(approved);
        amend(now, approved, draft.checked(principles(now.charter())));
    }

    private Recorded<Commitment> amend(Commitment now, Binding binding, CommitmentDraft checked) {
        Commitment next = now.amend(checked);
        if (now.state().isPublic()) {
            secondPerson.require(binding);
        }
        return book.record("amended", now.id(), binding.version(), next);
    }

    /**
     * Asks a second person of the organisation to amend a published commitment.
     *
     * @return the id of the request
     * @throws CommitmentProblem.Invalid naming every field that is wrong
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody saved another meanwhile
     */
    public String askToAmend(String id, long version, CommitmentDraft draft) {
        Commitment now = book.running(id, version);
        CommitmentDraft checked = draft.checked(principles(now.charter()), true);
        return secondPerson.ask(AmendCommitment.of(now, version, checked));
    }

    /**
     * Makes a draft public: from then on it is promised.
     *
     * @throws CommitmentProblem.VerificationAsked when the charter asks that it is submitted to the secretariat
     * @throws org.accord.signatories.SignatoryProblem.StandingForbids when the signatory's standing does not permit it
     * @throws org.accord.approvals.ApprovalProblem.NotApproved when the organisation wants a second person, and none
     *     has approved this version
     */
    public Recorded<Commitment> publish(String id, long version) {
        Commitment draft = book.mine(id);
        if (rules.now(draft.charter()).asked()) {
            throw new CommitmentProblem.VerificationAsked(id);
        }
        book.inGoodStanding(draft.charter(), draft.organisation().id());
        Commitment published = draft.publish(clock.instant());
        secondPerson.require(PublishCommitment.of(id, version, published));
        return book.record("published", id, version, published);
    }

    /**
     * Asks a second person of the organisation to publish a version of a draft, or to submit it where that is asked.
     *
     * @return the id of the request
     */
    public String askToPublish(String id, long version) {
        return secondPerson.ask(PublishCommitment.of(id, version, book.mine(id)));
    }

    /** Ends a published one that is kept; with a second person as for {@link #amend}. */
    public Recorded<Commitment> complete(String id, long version) {
        Commitment now = book.mine(id);
        Commitment next = now.complete(today());
        secondPerson.require(Ending.COMPLETED.of(now, version, ""));
        return book.record("completed", id, version, next);
    }

    /**
     * Gives up a published one; with a second person as for {@link #amend}.
     *
     * @param reason public, at most 2,000 characters
     * @throws CommitmentProblem.Invalid naming {@code reason}
     */
    public Recorded<Commitment> discontinue(String id, long version, String reason) {
        reasoned(reason);
        return giveUp(id, version, reason);
    }

    /** What a second person approved before reasons were asked has none. */
    Recorded<Commitment> giveUp(String id, long version, String reason) {
        Commitment now = book.mine(id);
        Commitment next = now.discontinue(today(), reason);
        secondPerson.require(Ending.DISCONTINUED.of(now, version, reason));
        return book.record("discontinued", id, version, next);
    }

    /**
     * Asks a second person to say that a published one is kept.
     *
     * @return the id of the request
     */
    public String askToComplete(String id, long version) {
        return secondPerson.ask(Ending.COMPLETED.of(book.running(id, version), version, ""));
    }

    /**
     * Asks a second person to give up a published one.
     *
     * @return the id of the request
     */
    public String askToDiscontinue(String id, long version, String reason) {
        reasoned(reason);
        return secondPerson.ask(Ending.DISCONTINUED.of(book.running(id, version), version, reason));
    }

    /** A commitment the caller may read; drafts only for its organisation and the secretariat. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Recorded<Commitment>> find(String id, AsOf asOf) {
        Optional<Recorded<Commitment>> found =
                asOf.isNow() ? store.commitments.find(id) : store.commitments.asOf(id, asOf);
        return found.filter(commitment -> CommitmentPolicy.mayRead(commitment.state()));
    }

    /** The steps of a commitment that the caller may read, oldest first. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Revision<Commitment>> history(String id) {
        return store.commitments.history(id).stream()
                .filter(revision ->
                        revision.state().filter(CommitmentPolicy::mayRead).isPresent())
                .toList();
    }

    /** One page of public commitments. Filters: {@code charter organisation type country region principle state}. */
    @PreAuthorize(Rights.EVERYONE)
    public Page<CommitmentSummary> list(IndexQuery query) {
        return index.find(published(query), CommitmentSummary.class).map(SearchIndex.Found::summary);
    }

    /** All public commitments, newest first. */
    public static IndexQuery all() {
        return IndexQuery.of(CommitmentStore.COMMITMENT).newestBy("published");
    }

    /** Drafts and published ones of the caller's own organisation by title; of all states when none is named. */
    public Page<CommitmentSummary> own(OrganisationId organisation, Set<Commitment.State> states, int page, int size) {
        CommitmentPolicy.maySee(organisation);
        IndexQuery query = IndexQuery.of(CommitmentStore.COMMITMENT)
                .where("organisation", organisation.value())
                .where("state", states.stream().map(Enum::name).toList())
                .sortedBy("title")
                .page(page, size);
        return index.find(query, CommitmentSummary.class).map(SearchIndex.Found::summary);
    }

    @PreAuthorize(Rights.EVERYONE)
    public long count(IndexQuery query) {
        return index.count(published(query));
    }

    @PreAuthorize(Rights.EVERYONE)
    public Map<String, Long> countBy(IndexQuery query, String filter) {
        return index.countBy(published(query), filter);
    }

    /** Hands over all public ones that match, with bounded memory. */
    @PreAuthorize(Rights.EVERYONE)
    public void each(IndexQuery query, Consumer<CommitmentSummary> taker) {
        index.each(published(query), CommitmentSummary.class, found -> taker.accept(found.summary()));
    }

    /** What everybody may see of them. */
    static IndexQuery published(IndexQuery query) {
        return query.where("public", "yes");
    }

    private Set<Integer> principles(String charter) {
        return charters.find(charter).stream()
                .flatMap(found -> found.principles().stream())
                .map(Principle::number)
                .collect(Collectors.toSet());
    }

    private static void reasoned(String reason) {
        new FieldCheck().text("reason", reason, Course.LONGEST_REASON).orThrow(CommitmentProblem.Invalid::new);
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }
}
