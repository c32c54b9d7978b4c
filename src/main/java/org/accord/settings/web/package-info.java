/** The logo, and the small style sheet with the accent. */
@NullMarked
package org.accord.settings.web;

import org.jspecify.annotations.NullMarked;
