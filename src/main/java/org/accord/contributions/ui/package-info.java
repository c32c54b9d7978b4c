/** The desks of those who contribute, of those who moderate, and of signatories who reply. */
@NullMarked
package org.accord.contributions.ui;

import org.jspecify.annotations.NullMarked;
