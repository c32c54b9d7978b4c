/** Pictures in the workspace. */
@NamedInterface("ui")
@NullMarked
package org.accord.pictures.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
