package org.accord.signatories;

import org.accord.shared.OrganisationId;

/** Passes on what an absorbed organisation had promised; each feature that keeps promises knows its own. */
public interface Inheritance {

    /** Puts all of the one under the other that is not yet; again changes nothing. */
    void takeOver(OrganisationId from, Organisation by, Absorption absorbed);
}
