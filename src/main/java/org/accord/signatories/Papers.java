package org.accord.signatories;

import org.jspecify.annotations.Nullable;

/**
 * What an applicant hands in after the application; for the secretariat alone.
 *
 * @param letter the newest; null before the first
 * @param domain null before it is proved
 */
public record Papers(@Nullable Letter letter, @Nullable DomainProof domain) {

    static final Papers NONE = new Papers(null, null);

    Papers with(Letter newer) {
        return new Papers(newer, domain);
    }

    Papers with(DomainProof proof) {
        return new Papers(letter, proof);
    }
}
