/** The workspace's views of reporting cycles, obligations and progress reports, and the field for files that others use, too. */
@NamedInterface("ui")
@NullMarked
package org.accord.progress.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
