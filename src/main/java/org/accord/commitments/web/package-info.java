/** Public pages of commitments. */
@NullMarked
package org.accord.commitments.web;

import org.jspecify.annotations.NullMarked;
