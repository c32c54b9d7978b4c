package org.accord.notifications;

import java.time.Instant;

/**
 * One line of an inbox, in words.
 *
 * @param id of its entry
 * @param text what it says, as the record has it now
 * @param at since when it is there
 */
public record InboxLine(String id, String text, Instant at, boolean read) {}
