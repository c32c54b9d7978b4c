/** The workspace's frame: layout, start view, languages, and what is said when something fails. */
@NullMarked
package org.accord.shell.ui;

import org.jspecify.annotations.NullMarked;
