package org.accord.shared;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** A span of whole days in UTC, both ends included. */
public record ReportingPeriod(LocalDate from, LocalDate to) {

    public ReportingPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
    }

    public static ReportingPeriod year(int year) {
        return new ReportingPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean contains(java.time.Instant instant) {
        return contains(LocalDate.ofInstant(instant, ZoneOffset.UTC));
    }

    /** {@code 2025-01-01..2025-12-31}. */
    @Override
    public String toString() {
        return from + ".." + to;
    }

    public static ReportingPeriod parse(String text) {
        int dots = text.indexOf("..");
        return new ReportingPeriod(LocalDate.parse(text.substring(0, dots)), LocalDate.parse(text.substring(dots + 2)));
    }
}
