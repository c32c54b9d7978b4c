package org.accord.instruments;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The day a fact was true on, as exactly as its source says.
 *
 * @param day the exact day, or the day by which the fact was certainly true
 */
public record FactDay(LocalDate day, Exactness exactness) {

    /** How exactly a source names a day; message keys {@code factDay.<name>}. */
    public enum Exactness {
        DAY,
        /** Some day of the month; the day kept is its last. */
        MONTH,
        /** Some day of the year; the day kept is its last. */
        YEAR,
        /** Some day of about that year; the day kept is its last. */
        ABOUT_YEAR,
        ON_OR_BEFORE
    }

    public static FactDay on(LocalDate day) {
        return new FactDay(day, Exactness.DAY);
    }

    /**
     * Reads {@code 2023-05-09}, {@code 2023-04}, {@code 2010}, {@code about 2016} or {@code on or before 2022-12-31}.
     *
     * @throws java.time.format.DateTimeParseException when it is none of these
     */
    public static FactDay parse(String text) {
        if (text.startsWith("on or before ")) {
            return new FactDay(LocalDate.parse(text.substring("on or before ".length())), Exactness.ON_OR_BEFORE);
        }
        if (text.startsWith("about ")) {
            return new FactDay(lastOfYear(text.substring("about ".length())), Exactness.ABOUT_YEAR);
        }
        return switch (text.length()) {
            case 4 -> new FactDay(lastOfYear(text), Exactness.YEAR);
            case 7 -> new FactDay(YearMonth.parse(text).atEndOfMonth(), Exactness.MONTH);
            default -> on(LocalDate.parse(text));
        };
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return switch (exactness) {
            case DAY -> day.toString();
            case MONTH -> YearMonth.from(day).toString();
            case YEAR -> String.valueOf(day.getYear());
            case ABOUT_YEAR -> "about " + day.getYear();
            case ON_OR_BEFORE -> "on or before " + day;
        };
    }

    /** Whether the source can mean no day before the given one's end. */
    public boolean isAfter(LocalDate other) {
        return earliest()
                .orElse(exactness == Exactness.ABOUT_YEAR ? day.withDayOfYear(1) : day)
                .isAfter(other);
    }

    /** Whether the source names the very day. */
    public boolean isExact() {
        return exactness == Exactness.DAY;
    }

    /** The first day that the source can mean; empty when it names none. */
    public Optional<LocalDate> earliest() {
        return switch (exactness) {
            case DAY -> Optional.of(day);
            case MONTH -> Optional.of(day.withDayOfMonth(1));
            case YEAR -> Optional.of(day.withDayOfYear(1));
            case ABOUT_YEAR, ON_OR_BEFORE -> Optional.empty();
        };
    }

    /** Whether the fact was certainly true at the end of the given day. */
    public boolean isBy(LocalDate other) {
        return !day.isAfter(other);
    }

    private static LocalDate lastOfYear(String year) {
        return LocalDate.parse(year + "-12-31");
    }
}
