/** The desk for national measures: what one's state did, and what waits for a review. */
@NullMarked
package org.accord.measures.ui;

import org.jspecify.annotations.NullMarked;
