/** The desks of charters in the workspace, and the choice of one for the desks of other features. */
@NamedInterface("ui")
@NullMarked
package org.accord.charters.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
