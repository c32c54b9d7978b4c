/** The pages below {@code /app/settings}. */
@NullMarked
package org.accord.settings.ui;

import org.jspecify.annotations.NullMarked;
