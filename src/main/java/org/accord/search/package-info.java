/**
 * The index engine: features hand it their documents, it knows none of them. Lists, filters and days gone by are read from it.
 *
 * <p>Owns: the index under {@code data/index} ({@code accord.search.folder}), which belongs to one process; the profile
 * {@code worker} leaves the setting blank and keeps an index in memory. It holds nothing that the register does not:
 * deleting the folder costs only the time to build it again. An indexer must not need {@link
 * org.accord.search.SearchIndex}. Routes: none.
 */
@ApplicationModule(allowedDependencies = {"register", "storage", "shared"})
@NullMarked
package org.accord.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
