package org.accord.review;

/**
 * That everybody of the secretariat was told how long a report has been waiting in the same step.
 *
 * @param version of the report that waits; another one waits anew
 * @param days 7 or 14
 */
record Escalation(long version, int days) {}
