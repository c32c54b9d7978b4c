/**
 * The queue of job requests: kind, scope, period, edition, as-of; lease and progress. It knows no feature and no Spring Batch.
 *
 * <p>Owns: collection {@code job_requests}. Routes: none.
 */
@ApplicationModule(allowedDependencies = {"register", "storage", "shared"})
@NullMarked
package org.accord.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
