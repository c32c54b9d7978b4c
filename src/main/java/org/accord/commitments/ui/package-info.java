/** The workspace's views of commitments. */
@NullMarked
package org.accord.commitments.ui;

import org.jspecify.annotations.NullMarked;
