/** Compiles the implementation report of a charter for a period, as of a day. */
@NullMarked
package org.accord.jobs.implementationreport;

import org.jspecify.annotations.NullMarked;
