/** The secretariat's desk for imports. */
@NullMarked
package org.accord.imports.ui;

import org.jspecify.annotations.NullMarked;
