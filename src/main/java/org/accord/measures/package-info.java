/**
 * What states did at home about the instruments they signed: laws, units and training, each with source and review; and
 * the matrix of instruments and states that shows what is known of it, region by region.
 *
 * <p>Owns: collection {@code measures}. Routes: {@code /app/measures}, {@code /instruments/matrix}, {@code
 * /instruments/matrix.csv}, {@code /api/v1/instruments/matrix}; the section of {@code /states/{iso}} is composed in shell.
 * Read as of the day a thing was true; {@code known-as-of} is the day it was recorded.
 *
 * @see "decision 0035"
 */
@ApplicationModule(
        allowedDependencies = {"signatories", "instruments", "accounts", "search", "register", "pictures", "shared"})
@NullMarked
package org.accord.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
