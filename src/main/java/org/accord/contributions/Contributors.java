package org.accord.contributions;

import java.util.Optional;
import java.util.Set;
import org.accord.charters.Charters;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Component;

/** Tells which organisations may contribute: civil society and academia that may commit under any charter. */
@Component
class Contributors {

    private static final Set<OrganisationType> TYPES =
            Set.of(OrganisationType.CIVIL_SOCIETY, OrganisationType.ACADEMIA);

    private final Signatories signatories;
    private final Charters charters;

    Contributors(Signatories signatories, Charters charters) {
        this.signatories = signatories;
        this.charters = charters;
    }

    /** Empty for an organisation of another type, or whose standing does not let it commit anywhere. */
    Optional<Organisation> find(OrganisationId id) {
        return signatories
                .organisation(id)
                .filter(organisation -> TYPES.contains(organisation.type()) && standsAnywhere(id));
    }

    private boolean standsAnywhere(OrganisationId id) {
        return charters.slugs(AsOf.NOW).stream()
                .flatMap(charter -> signatories.endorsement(charter, id, AsOf.NOW).stream())
                .anyMatch(signed -> signed.state().standing().mayCommit());
    }
}
