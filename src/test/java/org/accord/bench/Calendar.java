package org.accord.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.accord.charters.Charters;
import org.accord.progress.Cycle;
import org.accord.shared.ReportingPeriod;

/** The time a seed lasts, and its half-yearly cycles. Days are counted from the first. */
final class Calendar {

    static final LocalDate FIRST = LocalDate.of(2018, 11, 12);
    static final LocalDate LAST = LocalDate.of(2025, 12, 31);
    static final int DAYS = day(LAST) + 1;

    private static final int FIRST_YEAR = 2019;
    private static final int CYCLES = 13;
    private static final int GRACE_DAYS = 60;

    private Calendar() {}

    static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() - FIRST.toEpochDay());
    }

    static LocalDate date(int day) {
        return FIRST.plusDays(day);
    }

    /** A moment of the day before the one all acts of the day are recorded at. */
    static Instant at(int day, int minute) {
        return date(day)
                .atStartOfDay(ZoneOffset.UTC)
                .plusMinutes(minute % 1_380)
                .toInstant();
    }

    static Instant recordedAt(int day) {
        return date(day).atTime(23, 0).toInstant(ZoneOffset.UTC);
    }

    static List<Cycle> cycles() {
        List<Cycle> cycles = new ArrayList<>();
        for (int number = 0; number < CYCLES; number++) {
            int year = FIRST_YEAR + number / 2;
            boolean first = number % 2 == 0;
            String name = year + (first ? "-h1" : "-h2");
            LocalDate from = LocalDate.of(year, first ? 1 : 7, 1);
            LocalDate opens = from.plusMonths(6).plusDays(14);
            cycles.add(new Cycle(
                    Charters.PARIS_CALL + "." + name,
                    Charters.PARIS_CALL,
                    name,
                    new ReportingPeriod(from, from.plusMonths(6).minusDays(1)),
                    opens,
                    opens.plusDays(75),
                    GRACE_DAYS,
                    Cycle.State.OPEN));
        }
        return List.copyOf(cycles);
    }

    static Cycle closed(Cycle cycle) {
        return new Cycle(
                cycle.id(),
                cycle.charter(),
                cycle.name(),
                cycle.period(),
                cycle.opens(),
                cycle.closes(),
                cycle.graceDays(),
                Cycle.State.CLOSED);
    }
}
