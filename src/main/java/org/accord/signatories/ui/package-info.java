/**
 * The secretariat's desk for applications, the first account of a new signatory, and the notice for other desks that a
 * signatory may not record anything now.
 */
@NamedInterface("ui")
@NullMarked
package org.accord.signatories.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
