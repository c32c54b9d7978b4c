package org.accord.commitments;

/**
 * Whether commitments under a charter are verified by the secretariat before they are published.
 *
 * @see "decision 0045"
 */
public record VerificationRule(String charter, boolean asked) {

    /** What counts while nobody has set anything. */
    static VerificationRule usual(String charter) {
        return new VerificationRule(charter, false);
    }
}
