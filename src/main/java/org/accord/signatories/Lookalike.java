package org.accord.signatories;

import java.time.Instant;
import org.accord.shared.LocalisedText;

/**
 * A signatory or another application that may be the organisation that applies.
 *
 * @param since signed at, or applied at
 * @param slug of the signatory; empty for an application
 * @param application id of the other application; empty for a signatory
 */
public record Lookalike(Likeness likeness, LocalisedText name, Instant since, String slug, String application) {

    /** Why; message keys {@code apply.alike.<NAME>}. */
    public enum Likeness {
        /** It is the same organisation, and a signatory already. */
        SAME,
        /** The same name in the same country, a signatory of another charter: whose signature this becomes. */
        ELSEWHERE,
        /** The same name, but for accents, case and spelling. */
        NAME,
        /** The same web or mail domain. */
        DOMAIN
    }

    static Lookalike of(Likeness likeness, Endorsement signed) {
        return new Lookalike(
                likeness,
                signed.organisation().name(),
                signed.signedAt(),
                signed.organisation().slug(),
                "");
    }

    static Lookalike of(Likeness likeness, SignatorySummary signatory) {
        return new Lookalike(likeness, signatory.name(), signatory.signedAt(), signatory.slug(), "");
    }

    static Lookalike of(Likeness likeness, ApplicationSummary other) {
        return new Lookalike(likeness, other.name(), other.submittedAt(), "", other.id());
    }
}
