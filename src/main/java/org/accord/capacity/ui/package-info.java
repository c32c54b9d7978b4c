/** Workspace views in which members record needs and offers. */
@NullMarked
package org.accord.capacity.ui;

import org.jspecify.annotations.NullMarked;
