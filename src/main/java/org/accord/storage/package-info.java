/**
 * MongoDB: its configuration, the embedded server and its crash-safe wrapper, the contract of allowed operations.
 *
 * <p>Owns: the connection; files under {@code data/}. Routes: none.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.accord.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
