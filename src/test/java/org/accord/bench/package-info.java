/** Fills empty portals with generated data, and measures them. */
@NullMarked
package org.accord.bench;

import org.jspecify.annotations.NullMarked;
