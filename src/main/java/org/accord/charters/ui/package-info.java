/** The desks of charters in the workspace. */
@NullMarked
package org.accord.charters.ui;

import org.jspecify.annotations.NullMarked;
