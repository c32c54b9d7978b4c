package org.accord.capacity;

import java.util.List;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.Signatures;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Component;

/** Who may ask, and who may offer. */
@Component
class CapacityPolicy {

    private final Signatories signatories;
    private final Signatures signatures;

    CapacityPolicy(Signatories signatories, Signatures signatures) {
        this.signatories = signatories;
        this.signatures = signatures;
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

    /** Of the first charter that it signed and did not leave; when it left all, the first. */
    private Endorsement endorsement(OrganisationId organisation) {
        mayWriteFor(organisation);
        List<Endorsement> signed = signatures.of(organisation, AsOf.NOW).stream()
                .map(Recorded::state)
                .toList();
        return signed.stream()
                .filter(each -> each.standing() != Standing.WITHDRAWN)
                .findFirst()
                .or(() -> signed.stream().findFirst())
                .orElseThrow(() -> new CapacityProblem.NotAllowed(organisation.value()));
    }
}
