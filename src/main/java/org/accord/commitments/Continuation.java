package org.accord.commitments;

/** Goes on with what waits on a commitment when another leads it; offered by the feature that knows of it. */
public interface Continuation {

    /** Puts it under the present lead where it is not yet; again changes nothing. */
    void goOn(String commitment);
}
