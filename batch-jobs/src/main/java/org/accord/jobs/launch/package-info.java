/** Launching: Spring Batch on MongoDB, the poller of the request queue, recovery after crashes, schedules, progress. */
@NullMarked
package org.accord.jobs.launch;

import org.jspecify.annotations.NullMarked;
