package org.accord.commitments;

import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.signatories.CommittedSignatories;
import org.springframework.stereotype.Component;

/** Tells signatories who has committed, and under which principle. */
@Component
class CommitmentsByPrinciple implements CommittedSignatories {

    private final SearchIndex index;

    CommitmentsByPrinciple(SearchIndex index) {
        this.index = index;
    }

    @Override
    public IndexQuery commitments(String charter, AsOf asOf) {
        return Commitments.published(Commitments.all().where("charter", charter).asOf(asOf));
    }

    @Override
    public boolean hasRecorded(String charter, OrganisationId organisation) {
        return index.count(IndexQuery.of(CommitmentStore.COMMITMENT)
                        .where("charter", charter)
                        .where("organisation", organisation.value()))
                > 0;
    }
}
