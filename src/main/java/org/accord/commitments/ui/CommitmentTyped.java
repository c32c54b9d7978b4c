package org.accord.commitments.ui;

import org.accord.commitments.CommitmentDraft;

/**
 * What a representative typed and has not recorded.
 *
 * @param version of the commitment it was typed over, 0 for a new one
 */
record CommitmentTyped(long version, CommitmentDraft draft) {

    /** The key it is kept under: of a commitment, or of the next new one of an organisation. */
    static String key(String commitmentOrOrganisation) {
        return "commitment/" + commitmentOrOrganisation;
    }
}
