/** Looks every day at reports that wait for somebody. */
@NullMarked
package org.accord.jobs.reviewdeadlines;

import org.jspecify.annotations.NullMarked;
