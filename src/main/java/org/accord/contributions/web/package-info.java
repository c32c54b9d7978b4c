/** The published rules, files and JSON of contributions. */
@NullMarked
package org.accord.contributions.web;

import org.jspecify.annotations.NullMarked;
