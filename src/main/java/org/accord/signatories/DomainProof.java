package org.accord.signatories;

import java.time.Instant;

/**
 * That an applicant has a say over a domain.
 *
 * @param domain in lower-case ASCII, without {@code www.}
 * @param by what was looked at: the name in the DNS, or the mail address
 */
public record DomainProof(String domain, Way way, String by, Instant at) {

    /** How it was shown; message keys {@code papers.way.<name>}. */
    public enum Way {
        /** A text record stood at the domain. */
        DNS,
        /** A link was opened that was mailed to an address of the domain. */
        MAIL
    }
}
