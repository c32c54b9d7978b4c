/** The sign-in view. */
@NullMarked
package org.accord.accounts.ui;

import org.jspecify.annotations.NullMarked;
