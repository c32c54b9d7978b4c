package org.accord.commitments;

import java.util.function.Predicate;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;

/** Tells who must keep out of a decision on what an organisation promised; offered by the feature that knows of it. */
public interface Neutrality {

    /** True for somebody who is or was with the organisation or its state, or who declared an interest in either. */
    boolean isBarred(UserId person, Commitment.Lead organisation);

    /** As {@link #isBarred}, for many organisations: what the person has to do with is worked out once. */
    Predicate<OrganisationId> barredFrom(UserId person);
}
