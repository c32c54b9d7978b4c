package org.accord.signatories;

import org.accord.search.IndexQuery;
import org.accord.shared.AsOf;

/** Tells the directory who has committed to something; commitments know. */
public interface CommittedSignatories {

    /** All public commitments under the charter at that moment; filters {@code organisation principle}. */
    IndexQuery commitments(String charter, AsOf asOf);
}
