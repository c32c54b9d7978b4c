package org.accord.commitments;

import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.signatories.CommittedSignatories;
import org.springframework.stereotype.Component;

/** Tells the directory of signatories who has committed under a principle. */
@Component
class CommitmentsByPrinciple implements CommittedSignatories {

    @Override
    public IndexQuery commitments(String charter, AsOf asOf) {
        return Commitments.published(Commitments.all().where("charter", charter).asOf(asOf));
    }
}
