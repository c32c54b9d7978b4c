package org.accord.settings;

/**
 * What the form of a schedule holds.
 *
 * @param cron six fields, in UTC
 * @param on whether it asks for anything
 */
public record ScheduleDraft(String cron, boolean on) {}
