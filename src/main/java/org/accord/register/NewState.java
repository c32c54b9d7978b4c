package org.accord.register;

import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A subject's next state, to be recorded.
 *
 * @param verb what is done, past tense
 * @param id of the subject
 * @param after the version it was made from; 0 for a new subject
 * @param onBehalfOf the organisation acted for, if any
 */
public record NewState<T>(
        String verb,
        String id,
        long after,
        T state,
        Visibility visibility,
        @Nullable OrganisationId onBehalfOf) {}
