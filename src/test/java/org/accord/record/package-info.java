/** Proofs about the record as a whole, across features. */
@NullMarked
package org.accord.record;

import org.jspecify.annotations.NullMarked;
