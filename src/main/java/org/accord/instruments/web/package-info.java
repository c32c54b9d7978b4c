/** Public pages of instruments, and the same as JSON. */
@NullMarked
package org.accord.instruments.web;

import org.jspecify.annotations.NullMarked;
