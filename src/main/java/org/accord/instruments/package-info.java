/**
 * Treaties and norm sets, their rules for entry into force, and status facts with day and source.
 *
 * <p>Owns: collections {@code instruments}, {@code statusfacts}. Routes: {@code /instruments}, {@code
 * /instruments/{slug}}, {@code /instruments/{slug}/simulate}, {@code /instruments/{slug}.atom}, and the same below {@code /api/v1}; {@code /states/{iso}} is
 * composed in shell. Read as of the day a thing was true; {@code known-as-of} is the day it was recorded.
 */
@ApplicationModule(allowedDependencies = {"accounts", "search", "register", "storage", "shared"})
@NullMarked
package org.accord.instruments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
