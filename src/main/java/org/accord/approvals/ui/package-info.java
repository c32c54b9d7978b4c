/** Views of approvals. */
@NullMarked
package org.accord.approvals.ui;

import org.jspecify.annotations.NullMarked;
