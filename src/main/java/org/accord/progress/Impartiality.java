package org.accord.progress;

import org.accord.commitments.Commitment;
import org.accord.shared.UserId;

/** Tells who must keep out of the decision on an organisation's report; offered by the feature that knows of it. */
public interface Impartiality {

    /** True for somebody who is or was with the organisation or its state, or who declared an interest in either. */
    boolean isBarred(UserId person, Commitment.Lead organisation);
}
