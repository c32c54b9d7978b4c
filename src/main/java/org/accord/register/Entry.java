package org.accord.register;

import java.time.Instant;
import java.util.Optional;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An act as it stands in the register, for ever.
 *
 * @param number position in the register, from 0: the leaf index in the Merkle tree
 * @param actId random, made before the insert: tells whose insert won when an answer was lost
 * @param at when it was recorded; never before the entry with the number below, millisecond precision
 * @param actor who acted; a user id, never a name
 * @param onBehalfOf the organisation acted for
 * @param subject what it is about
 * @param version of the subject after the act
 * @param verb what was done
 * @param visibility who may read the payload
 * @param demonstration made for demonstration, not by a real signatory
 * @param payloadHash SHA-256 of salt followed by the payload's UTF-8 bytes, lower-case hex
 * @param salt lower-case hex of 16 random bytes; null after erasure
 * @param payload canonical JSON of the full new state; null after erasure
 */
public record Entry(
        long number,
        String actId,
        Instant at,
        UserId actor,
        @Nullable OrganisationId onBehalfOf,
        Subject subject,
        long version,
        String verb,
        Visibility visibility,
        boolean demonstration,
        String payloadHash,
        @Nullable String salt,
        @Nullable String payload) {

    public String key() {
        return subject.key(version);
    }

    /** The state after the act, empty when it was erased. */
    public Optional<String> state() {
        return Optional.ofNullable(payload);
    }
}
