/** Accord, one package per feature. Arrows between features point down only; each feature's card says which. */
@NullMarked
package org.accord;

import org.jspecify.annotations.NullMarked;
