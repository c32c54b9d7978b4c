/**
 * The coach, which says while a commitment is written what would let others check it. Pure: no Spring, no storage, no
 * clock, no network.
 */
@NullMarked
package org.accord.commitments.coach;

import org.jspecify.annotations.NullMarked;
