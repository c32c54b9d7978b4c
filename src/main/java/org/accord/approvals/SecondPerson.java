package org.accord.approvals;

import java.time.Clock;
import java.util.Optional;
import org.accord.register.Recorded;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Stands before acts that bind an organisation: where it wants that, another member has to have approved.
 *
 * @see "decision 0034"
 */
@Service
@PreAuthorize(Rights.MEMBERS)
public class SecondPerson {

    private final ApprovalStore store;
    private final Clock clock;

    SecondPerson(ApprovalStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Whether acts that bind the caller's organisation need a second person. */
    public boolean isWanted(OrganisationId organisation) {
        if (!CurrentActor.get().seesFor(organisation)) {
            throw new ApprovalProblem.NotAllowed(organisation.value());
        }
        return store.isWanted(organisation);
    }

    /**
     * Lets an act pass that was approved, or needs no approval.
     *
     * @throws ApprovalProblem.NotApproved when it needs one, and has none for just this
     */
    public void require(Binding binding) {
        mayWrite(binding);
        if (store.isWanted(binding.organisation())
                && find(binding)
                        .filter(found -> found.state() == Approval.State.APPROVED)
                        .isEmpty()) {
            throw new ApprovalProblem.NotApproved(binding.subject());
        }
    }

    /**
     * Asks the organisation's approvers; asking for the same again changes nothing while it waits.
     *
     * @return the id of the request
     */
    public String ask(Binding binding) {
        mayWrite(binding);
        Optional<Recorded<Approval>> before = store.approvals.find(binding.id());
        if (before.filter(found -> found.state().state() != Approval.State.GIVEN_BACK)
                .isEmpty()) {
            store.record(
                    "requested",
                    before.map(Recorded::version).orElse(0L),
                    Approval.ask(binding, CurrentActor.get().user(), clock.instant()));
        }
        return binding.id();
    }

    /** What was asked and said about just this act; for members. */
    public Optional<Approval> find(Binding binding) {
        if (!CurrentActor.get().seesFor(binding.organisation())) {
            throw new ApprovalProblem.NotAllowed(binding.subject());
        }
        return store.approvals.find(binding.id()).map(Recorded::state);
    }

    private static void mayWrite(Binding binding) {
        if (!CurrentActor.get().actsFor(binding.organisation())) {
            throw new ApprovalProblem.NotAllowed(binding.subject());
        }
    }
}
