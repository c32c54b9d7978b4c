package org.accord.signatories;

import java.util.Set;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;

/** Tells the directory who has committed to something; commitments know. */
public interface CommittedSignatories {

    /** Organisations with a public commitment under the principle at that moment; none for a principle there is not. */
    Set<OrganisationId> under(String charter, String principle, AsOf asOf);
}
