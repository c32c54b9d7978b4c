/** The workspace's views of reporting cycles, obligations and progress reports. */
@NullMarked
package org.accord.progress.ui;

import org.jspecify.annotations.NullMarked;
