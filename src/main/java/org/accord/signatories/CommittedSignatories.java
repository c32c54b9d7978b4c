package org.accord.signatories;

import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;

/** Tells who has committed to something; commitments know. */
public interface CommittedSignatories {

    /** All public commitments under the charter at that moment; filters {@code organisation principle}. */
    IndexQuery commitments(String charter, AsOf asOf);

    /** True when the organisation has a commitment under the charter, be it a draft that nobody else reads. */
    boolean hasRecorded(String charter, OrganisationId organisation);
}
