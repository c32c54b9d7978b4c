/**
 * Treaties and norm sets, their rules for entry into force, and status facts with day and source.
 *
 * <p>Owns: collection {@code instruments}. Routes: {@code /instruments}, {@code /instruments/{slug}}, {@code /states/{iso}}.
 */
@ApplicationModule(allowedDependencies = {"accounts", "search", "register", "storage", "shared"})
@NullMarked
package org.accord.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
