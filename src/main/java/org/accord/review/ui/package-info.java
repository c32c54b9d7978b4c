/** The coordinators' review desk. */
@NullMarked
package org.accord.review.ui;

import org.jspecify.annotations.NullMarked;
