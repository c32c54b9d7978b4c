package org.accord.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A rhythm that people name without an expression, in UTC.
 *
 * @param every how often
 * @param month of the year, 1 to 12; for a quarter its first, second or third month, 1 to 3; otherwise 1
 * @param day of the month, 1 to 28, so that every month has it; 1 for weeks
 * @param weekday for weeks; otherwise Monday
 * @param time to the minute
 */
public record Rhythm(Every every, int month, int day, DayOfWeek weekday, LocalTime time) {

    /** The latest day that every month has. */
    public static final int LATEST_DAY = 28;

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int MONTHS = 12;
    private static final Pattern DAYS =
            Pattern.compile("0 (\\d{1,2}) (\\d{1,2}) (\\d{1,2}) (\\*|\\d{1,2}(?:,\\d{1,2}){0,3}) [*?]");
    private static final Pattern WEEKS = Pattern.compile("0 (\\d{1,2}) (\\d{1,2}) [*?] \\* ([0-7]|[A-Za-z]{3})");

    /** How often. */
    public enum Every {
        YEAR,
        QUARTER,
        MONTH,
        WEEK
    }

    public Rhythm {
        int months = every == Every.YEAR ? MONTHS : every == Every.QUARTER ? MONTHS_OF_A_QUARTER : 1;
        if (month < 1 || month > months || day < 1 || day > LATEST_DAY) {
            throw new IllegalArgumentException("no such day");
        }
    }

    /** The expression that means the same. */
    public Cron cron() {
        String at = "0 " + time.getMinute() + " " + time.getHour() + " ";
        return new Cron(at
                + switch (every) {
                    case YEAR -> day + " " + month + " *";
                    case QUARTER ->
                        day + " " + months().stream().map(String::valueOf).collect(Collectors.joining(",")) + " *";
                    case MONTH -> day + " * *";
                    case WEEK -> "* * " + weekday.name().substring(0, 3);
                });
    }

    /** The months in which it comes round: one for a year, four for a quarter, otherwise all. */
    public List<Integer> months() {
        return switch (every) {
            case YEAR -> List.of(month);
            case QUARTER ->
                IntStream.iterate(month, at -> at <= MONTHS, at -> at + MONTHS_OF_A_QUARTER)
                        .boxed()
                        .toList();
            case MONTH, WEEK -> IntStream.rangeClosed(1, MONTHS).boxed().toList();
        };
    }

    static Optional<Rhythm> of(Cron cron) {
        Matcher days = DAYS.matcher(cron.expression());
        if (days.matches() && Integer.parseInt(days.group(3)) <= LATEST_DAY) {
            return months(days.group(4))
                    .map(every -> new Rhythm(
                            every.every(),
                            every.month(),
                            Integer.parseInt(days.group(3)),
                            DayOfWeek.MONDAY,
                            time(days)));
        }
        Matcher weeks = WEEKS.matcher(cron.expression());
        return weeks.matches()
                ? weekday(weeks.group(3)).map(weekday -> new Rhythm(Every.WEEK, 1, 1, weekday, time(weeks)))
                : Optional.empty();
    }

    private record Months(Every every, int month) {}

    private static Optional<Months> months(String field) {
        if (field.equals("*")) {
            return Optional.of(new Months(Every.MONTH, 1));
        }
        List<Integer> months =
                Arrays.stream(field.split(",")).map(Integer::valueOf).toList();
        int first = months.getFirst();
        if (months.size() == 1) {
            return Optional.of(new Months(Every.YEAR, first));
        }
        List<Integer> quarterly = IntStream.iterate(first, at -> at <= MONTHS, at -> at + MONTHS_OF_A_QUARTER)
                .boxed()
                .toList();
        return first <= MONTHS_OF_A_QUARTER && months.equals(quarterly)
                ? Optional.of(new Months(Every.QUARTER, first))
                : Optional.empty();
    }

    /** By name, or by number with Sunday both first and last. */
    private static Optional<DayOfWeek> weekday(String field) {
        if (Character.isDigit(field.charAt(0))) {
            return Optional.of(DayOfWeek.SUNDAY.plus(Integer.parseInt(field)));
        }
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().startsWith(field.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static LocalTime time(Matcher parts) {
        return LocalTime.of(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(1)));
    }
}
