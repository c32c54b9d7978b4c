package org.accord.capacity;

import org.accord.charters.Charters;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Component;

/** Who may ask, and who may offer. */
@Component
class CapacityPolicy {

    private final Signatories signatories;

    CapacityPolicy(Signatories signatories) {
        this.signatories = signatories;
    }

    static void mayWriteFor(OrganisationId organisation) {
        if (!CurrentActor.get().actsFor(organisation)) {
            throw new CapacityProblem.NotAllowed(organisation.value());
        }
    }

    /** States that signed may ask, also when they owe a report: silence is often want of means. */
    Party asker(OrganisationId organisation) {
        Endorsement endorsement = endorsement(organisation);
        boolean isState = endorsement.organisation().type() == OrganisationType.STATE;
        if (!isState) {
            throw new CapacityProblem.NotAllowed(organisation.value());
        }
        endorsement.requireMayAsk();
        return Party.of(endorsement.organisation());
    }

    /** A signatory that keeps silent, or has left, offers nothing new. */
    Party donor(OrganisationId organisation) {
        Endorsement endorsement = endorsement(organisation);
        endorsement.requireMayCommit();
        return Party.of(endorsement.organisation());
    }

    /** True when the organisation is a state that signed, which alone may ask. */
    boolean isAsker(OrganisationId organisation) {
        return signatories
                .organisation(organisation)
                .map(Organisation::type)
                .filter(type -> type == OrganisationType.STATE)
                .isPresent();
    }

    private Endorsement endorsement(OrganisationId organisation) {
        mayWriteFor(organisation);
        return signatories
                .endorsement(Charters.PARIS_CALL, organisation, AsOf.NOW)
                .map(Recorded::state)
                .orElseThrow(() -> new CapacityProblem.NotAllowed(organisation.value()));
    }
}
