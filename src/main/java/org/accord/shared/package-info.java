/**
 * Words every feature speaks: actors and roles, identities, periods, texts in several languages, problems.
 *
 * <p>Owns: nothing stored. Routes: none. Knows no feature.
 */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.accord.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
