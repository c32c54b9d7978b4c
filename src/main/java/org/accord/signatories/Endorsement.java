package org.accord.signatories;

import java.time.Instant;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation signed a charter. One per (charter, organisation): two at once are one.
 *
 * @param charter slug of the charter
 * @param charterVersion the version signed last
 * @param organisation as it stood when this version was recorded
 * @param signatoryFunction who authorised it, by function
 * @param signedAt when it was accepted, for the first version signed
 * @param standing how the signatory stands now
 * @param standingReason message key below {@code standingReason.}
 * @param reendorsedAt when a later version was signed; null while it was none
 */
public record Endorsement(
        String charter,
        int charterVersion,
        Organisation organisation,
        String signatoryFunction,
        Instant signedAt,
        Standing standing,
        String standingReason,
        @Nullable Instant reendorsedAt) {

    /** A first signature. */
    public Endorsement(
            String charter,
            int charterVersion,
            Organisation organisation,
            String signatoryFunction,
            Instant signedAt,
            Standing standing,
            String standingReason) {
        this(charter, charterVersion, organisation, signatoryFunction, signedAt, standing, standingReason, null);
    }

    /** The subject's id: deterministic, so that the register itself keeps an organisation from signing twice. */
    public static String id(String charter, OrganisationId organisation) {
        return charter + "." + organisation.value();
    }

    public String id() {
        return id(charter, organisation.id());
    }

    Endorsement standing(Standing now, String reason) {
        return new Endorsement(
                charter, charterVersion, organisation, signatoryFunction, signedAt, now, reason, reendorsedAt);
    }

    /** The same signature, of a later version. */
    Endorsement reendorse(int version, Instant at) {
        return new Endorsement(
                charter, version, organisation, signatoryFunction, signedAt, standing, standingReason, at);
    }

    /** Ends because the version in force was not signed in time. */
    Endorsement lapse() {
        return standing(Standing.WITHDRAWN, "notReendorsed");
    }

    /** When the version was signed that counts now. */
    public Instant versionSignedAt() {
        return reendorsedAt == null ? signedAt : reendorsedAt;
    }

    Endorsement withdraw() {
        if (standing == Standing.WITHDRAWN) {
            throw new SignatoryProblem.NotInState(id(), standing.name());
        }
        return standing(Standing.WITHDRAWN, "withdrawn");
    }
}
