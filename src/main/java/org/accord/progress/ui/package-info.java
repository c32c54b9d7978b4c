/** The workspace's views of obligations and progress reports. */
@NullMarked
package org.accord.progress.ui;

import org.jspecify.annotations.NullMarked;
