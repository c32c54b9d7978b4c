/** Widgets that every feature's views are made of. */
@NullMarked
package org.accord.shared.ui;

import org.jspecify.annotations.NullMarked;
