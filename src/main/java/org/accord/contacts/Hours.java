package org.accord.contacts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody answers.
 *
 * @param days on which; empty for day and night, every day
 * @param from null for day and night
 * @param to the end, later on the same day; null for day and night
 * @param zone in which the hours count, an identifier of the time zone database such as {@code Asia/Amman}
 */
public record Hours(
        Set<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        String zone) {

    public Hours {
        days = Collections.unmodifiableSet(new TreeSet<>(days));
    }

    /** Day and night, every day. */
    static Hours always(String zone) {
        return new Hours(Set.of(), null, null, zone);
    }

    /** The days that follow each other, also over the end of the week, by the first of each stretch. */
    public List<List<DayOfWeek>> stretches() {
        if (days.size() == DayOfWeek.values().length) {
            return List.of(List.copyOf(days));
        }
        return days.stream()
                .filter(day -> !days.contains(day.minus(1)))
                .map(first -> Stream.iterate(first, days::contains, day -> day.plus(1))
                        .toList())
                .toList();
    }

    /** True for day and night, every day. */
    public boolean areAlways() {
        return from == null || to == null;
    }

    /** True when somebody answers at that moment. */
    public boolean include(Instant moment) {
        if (from == null || to == null) {
            return true;
        }
        ZonedDateTime there = moment.atZone(ZoneId.of(zone));
        LocalTime time = there.toLocalTime();
        return days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(to);
    }
}
