package org.accord.approvals;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.accord.accounts.Accounts;
import org.accord.accounts.OrganisationNames;
import org.accord.accounts.User;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What members ask each other to approve before it is done in the organisation's name. */
@Service
@PreAuthorize(Rights.MEMBERS)
public class Approvals {

    private static final int LONGEST_WORDS = 2_000;
    private static final int MOST_ASKED = 200;

    /** Of those that were decided a page looks at the last ones: whether they stand is read from what they are about. */
    private static final int MOST_DECIDED = 100;

    private final ApprovalStore store;
    private final List<BindingAct> acts;
    private final SecondPerson secondPerson;
    private final Accounts accounts;
    private final OrganisationNames names;
    private final SearchIndex index;
    private final Clock clock;

    Approvals(
            ApprovalStore store,
            List<BindingAct> acts,
            SecondPerson secondPerson,
            Accounts accounts,
            OrganisationNames names,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.acts = acts;
        this.secondPerson = secondPerson;
        this.accounts = accounts;
        this.names = names;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Requests of the caller's organisations that are about what still stands, oldest first: not approved, or approved
     * and not done, because a process died in between or the act was refused.
     */
    public Page<Recorded<Approval>> open(int page, int size) {
        return Page.of(own(this::stands, Approval::askedAt), page, size);
    }

    /** Requests of the caller's organisations that are over, the last first: done, or about what has changed since. */
    public Page<Recorded<Approval>> past(int page, int size) {
        return Page.of(own(each -> !stands(each), Approval::lastStep).reversed(), page, size);
    }

    /** Whether a request is about what still stands; see {@link #open}. */
    public boolean isOpen(String id) {
        return stands(get(id).state());
    }

    /** Requests of one of the caller's organisations that wait for a second person, oldest first. */
    public List<Approval> asked(OrganisationId organisation) {
        if (!CurrentActor.get().seesFor(organisation)) {
            throw new ApprovalProblem.NotAllowed(organisation.value());
        }
        return in(Approval.State.ASKED, List.of(organisation.value())).stream()
                .map(Recorded::state)
                .filter(this::stands)
                .sorted(Comparator.comparing(Approval::askedAt))
                .toList();
    }

    private List<Recorded<Approval>> own(Predicate<Approval> which, Function<Approval, Instant> order) {
        List<String> organisations = CurrentActor.get().organisations().stream()
                .map(OrganisationId::value)
                .toList();
        if (organisations.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(Approval.State.values())
                .flatMap(state -> in(state, organisations).stream())
                .filter(each -> which.test(each.state()))
                .sorted(Comparator.comparing(each -> order.apply(each.state())))
                .toList();
    }

    /** A request of one of the caller's organisations, decided or not. */
    public Optional<Recorded<Approval>> find(String id) {
        return store.approvals
                .find(id)
                .filter(found ->
                        CurrentActor.get().seesFor(found.state().binding().organisation()));
    }

    /** A request that still waits for the caller's word. */
    public Optional<Recorded<Approval>> waiting(String id) {
        Actor actor = CurrentActor.get();
        return find(id).filter(found -> found.state().state() == Approval.State.ASKED
                && !found.state().askedBy().equals(actor.user())
                && actor.approvesFor(found.state().binding().organisation())
                && stands(found.state()));
    }

    /** Who asked. For notifications. */
    @PreAuthorize(Rights.SYSTEM)
    public Optional<UserId> askedBy(String id) {
        return store.approvals.find(id).map(found -> found.state().askedBy());
    }

    /** What a request of one of the caller's organisations asks for. */
    public List<BindingAct.Line> lines(String id, Language language) {
        Approval approval = get(id).state();
        return act(approval).lines(approval.binding(), language);
    }

    /**
     * Approves as a second person, and does what was asked for; for one that was approved and not done, only does it.
     *
     * @param version the version the caller saw
     * @throws ApprovalProblem.SamePerson when the caller asked
     * @throws ApprovalProblem.NotInState when it was given back, or the thing was done or has changed since
     */
    public void approve(String id, long version) {
        Approval now = mine(id);
        BindingAct act = act(now);
        if (!act.stands(now.binding())) {
            throw new ApprovalProblem.NotInState(id, "CHANGED");
        }
        if (now.state() != Approval.State.APPROVED) {
            store.record("approved", version, now.approve(CurrentActor.get().user(), clock.instant()));
        }
        act.perform(now.binding());
    }

    /**
     * Gives it back to whoever asked.
     *
     * @param words why, 1 to 2,000 characters
     */
    public void giveBack(String id, long version, String words) {
        Approval now = mine(id);
        new FieldCheck().text("words", words, LONGEST_WORDS).orThrow(ApprovalProblem.Invalid::new);
        store.record("givenBack", version, now.giveBack(CurrentActor.get().user(), clock.instant(), words));
    }

    /**
     * Says for an organisation that acts that bind it need a second person; by its administrators in their own right.
     * Again changes nothing.
     *
     * @throws ApprovalProblem.Alone when it has no two people of whom one approves
     */
    public void want(OrganisationId organisation) {
        mustLookAfter(organisation);
        if (!hasTwo(organisation)) {
            throw new ApprovalProblem.Alone(organisation);
        }
        if (!store.isWanted(organisation)) {
            store.want(organisation, true, store.ruleVersion(organisation));
        }
    }

    /**
     * Asks a second person of the organisation to agree that none is needed any more, which binds it like any other act;
     * by its administrators in their own right.
     *
     * @return the id of the request
     * @throws ApprovalProblem.NotInState when none is needed
     */
    public String askToLift(OrganisationId organisation) {
        mustLookAfter(organisation);
        if (!store.isWanted(organisation)) {
            throw new ApprovalProblem.NotInState(organisation.value(), "LIFTED");
        }
        String title = names.nameOf(organisation, Language.EN).orElse("");
        return secondPerson.ask(LiftRule.of(organisation, store.ruleVersion(organisation), title));
    }

    private void mustLookAfter(OrganisationId organisation) {
        if (!looksAfter(organisation)) {
            throw new ApprovalProblem.NotAllowed(organisation.value());
        }
    }

    /** True for whoever may say that. */
    public boolean looksAfter(OrganisationId organisation) {
        Actor actor = CurrentActor.get();
        return actor.seesFor(organisation)
                && accounts.find(actor.user())
                        .filter(user -> user.heads(organisation, Days.of(clock.instant())))
                        .isPresent();
    }

    private boolean hasTwo(OrganisationId organisation) {
        List<Actor> writers = accounts.byOrganisation(organisation).stream()
                .map(user -> actor(user))
                .filter(actor -> actor.actsFor(organisation))
                .toList();
        return writers.size() > 1 && writers.stream().anyMatch(actor -> actor.approvesFor(organisation));
    }

    private Actor actor(User user) {
        return user.actor(Days.of(clock.instant()));
    }

    private Approval mine(String id) {
        Approval approval = get(id).state();
        if (!CurrentActor.get().approvesFor(approval.binding().organisation())) {
            throw new ApprovalProblem.NotAllowed(id);
        }
        return approval;
    }

    private Recorded<Approval> get(String id) {
        return find(id).orElseThrow(() -> new ApprovalProblem.NotFound(id));
    }

    private boolean stands(Approval approval) {
        return known(approval).filter(act -> act.stands(approval.binding())).isPresent();
    }

    private Optional<BindingAct> known(Approval approval) {
        return acts.stream()
                .filter(act -> act.kind().equals(approval.binding().kind()))
                .findFirst();
    }

    private BindingAct act(Approval approval) {
        return known(approval).orElseThrow(() -> new ApprovalProblem.NotFound(approval.id()));
    }

    /** The last ones in a state, found by the index. */
    private List<Recorded<Approval>> in(Approval.State state, List<String> organisations) {
        IndexQuery query = IndexQuery.of(ApprovalStore.APPROVAL)
                .where(ApprovalIndexers.ORGANISATION, organisations)
                .where(ApprovalIndexers.STATE, state.name())
                .newestBy(ApprovalIndexers.STEP)
                .page(0, state == Approval.State.ASKED ? MOST_ASKED : MOST_DECIDED);
        return store.approvals.findAll(index.find(query, ApprovalIndexers.Found.class).items().stream()
                .map(SearchIndex.Found::id)
                .toList());
    }
}
