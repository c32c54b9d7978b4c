/** Public pages of evidence downloads. */
@NullMarked
package org.accord.progress.web;

import org.jspecify.annotations.NullMarked;
