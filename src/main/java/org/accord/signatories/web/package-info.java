/** Public pages of signatories and the way to become one. */
@NullMarked
package org.accord.signatories.web;

import org.jspecify.annotations.NullMarked;
