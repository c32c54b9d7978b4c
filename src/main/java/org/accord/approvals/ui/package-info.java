/** Views of approvals, and the notice that a request waits, for the desks of other features. */
@NamedInterface("ui")
@NullMarked
package org.accord.approvals.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
