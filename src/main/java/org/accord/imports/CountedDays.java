package org.accord.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Days as lists write them, or as spreadsheets keep them: counted. */
final class CountedDays {

    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final Pattern COUNTED_DAY = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final int DIGITS = 5;

    private CountedDays() {}

    /** Empty for what is no day. */
    static Optional<LocalDate> read(String typed) {
        try {
            return COUNTED_DAY.matcher(typed).matches()
                    ? Optional.of(FIRST_DAY.plusDays(Long.parseLong(typed.substring(0, DIGITS))))
                    : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
