package org.accord.notifications;

import java.time.Instant;
import java.time.LocalDate;
import org.accord.progress.CycleDay;
import org.accord.shared.LocalisedText;

/**
 * A day on which reports of an organisation are due, or on which they are taken no longer.
 *
 * @param organisation its name
 * @param cycle the day of the cycle behind it; {@code CLOSES} or {@code GRACE_ENDS}
 * @param day with the days that were granted to the organisation, in UTC
 * @param missing how many reports have not come
 * @param version grows with each change of the cycle, and with days that are granted
 * @param at when this version was made
 * @param id which the day keeps, wherever it moves
 */
public record OwnDay(
        LocalisedText organisation, CycleDay cycle, LocalDate day, long missing, long version, Instant at, String id) {}
