/**
 * Pictures of figures, drawn on the server as SVG: the world map, five charts, and the card of a page. One renderer for
 * pages, printed reports, mail and workspace; every picture brings its table.
 *
 * <p>Owns: nothing stored. Publishes: nothing. Listens: to nothing. Routes: none. Knows no feature.
 *
 * @see "decision 0011"
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.accord.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
