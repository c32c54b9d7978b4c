/** The secretariat's desk for applications, and the first account of a new signatory. */
@NullMarked
package org.accord.signatories.ui;

import org.jspecify.annotations.NullMarked;
