package org.accord.register;

import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Something about to be recorded: one step of one subject to its next version.
 *
 * @param verb past tense, such as {@code submitted}
 * @param subject what it is about
 * @param version of the subject after the act, from 1; the register refuses a version it has already
 * @param visibility who may read the payload
 * @param onBehalfOf the organisation acted for, if any
 * @param payload the full new state as canonical JSON (RFC 8785)
 */
public record Act(
        String verb,
        Subject subject,
        long version,
        Visibility visibility,
        @Nullable OrganisationId onBehalfOf,
        String payload) {

    public Act {
        if (version < 1 || verb.isBlank()) {
            throw new IllegalArgumentException("an act has a verb and a version from 1");
        }
    }

    /** Unique in the register. */
    public String key() {
        return subject.key(version);
    }
}
