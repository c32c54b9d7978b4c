package org.accord.commitments;

import java.util.Set;
import java.util.stream.Collectors;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.signatories.CommittedSignatories;
import org.springframework.stereotype.Component;

/** Tells the directory of signatories who has committed under a principle. */
@Component
class CommitmentsByPrinciple implements CommittedSignatories {

    private final Commitments commitments;

    CommitmentsByPrinciple(Commitments commitments) {
        this.commitments = commitments;
    }

    @Override
    public Set<OrganisationId> under(String charter, String principle, AsOf asOf) {
        return commitments
                .countBy(
                        Commitments.all()
                                .where("charter", charter)
                                .where("principle", principle)
                                .asOf(asOf),
                        "organisation")
                .keySet()
                .stream()
                .map(OrganisationId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
