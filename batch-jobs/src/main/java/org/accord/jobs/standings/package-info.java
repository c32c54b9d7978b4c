/** Looks every day at how signatories stand by what they owe. */
@NullMarked
package org.accord.jobs.standings;

import org.jspecify.annotations.NullMarked;
