package org.accord.signatories;

import java.time.Instant;
import org.accord.shared.OrganisationId;

/**
 * That an organisation signed a charter. One per (charter, organisation): two at once are one.
 *
 * @param charter slug of the charter
 * @param charterVersion the version signed
 * @param organisation as it stood when this version was recorded
 * @param signatoryFunction who authorised it, by function
 * @param signedAt when it was accepted
 * @param standing how the signatory stands now
 * @param standingReason message key below {@code standingReason.}
 */
public record Endorsement(
        String charter,
        int charterVersion,
        Organisation organisation,
        String signatoryFunction,
        Instant signedAt,
        Standing standing,
        String standingReason) {

    /** The subject's id: deterministic, so that the register itself keeps an organisation from signing twice. */
    public static String id(String charter, OrganisationId organisation) {
        return charter + "." + organisation.value();
    }

    public String id() {
        return id(charter, organisation.id());
    }

    Endorsement standing(Standing now, String reason) {
        return new Endorsement(charter, charterVersion, organisation, signatoryFunction, signedAt, now, reason);
    }

    Endorsement withdraw() {
        if (standing == Standing.WITHDRAWN) {
            throw new SignatoryProblem.NotInState(id(), standing.name());
        }
        return standing(Standing.WITHDRAWN, "withdrawn");
    }
}
