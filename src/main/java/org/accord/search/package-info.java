/**
 * The index engine: features hand it their documents, it knows none of them. Lists, filters and days gone by are read from it.
 *
 * <p>Owns: the index under {@code data/index}. Routes: none.
 */
@ApplicationModule(allowedDependencies = {"register", "storage", "shared"})
@NullMarked
package org.accord.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
