/**
 * Printed papers: our own templates and one style sheet become a tagged PDF in any of the six languages.
 *
 * <p>Owns: nothing stored; the fonts below {@code fonts/}, the templates below {@code templates/paper/}. Routes: none of
 * its own, features answer with {@link org.accord.printing.Papers}. Knows no feature.
 *
 * @see "decision 0012"
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.accord.printing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
