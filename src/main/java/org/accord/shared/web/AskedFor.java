package org.accord.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.accord.shared.AsOf;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for: which day, which words, which page.
 *
 * @param words free text, empty when none was given, at most 200 characters
 * @param page from 0; in the address pages count from 1
 */
public record AskedFor(AsOf asOf, String words, int page) {

    private static final int LONGEST_WORDS = 200;
    private static final int LAST_PAGE = 100_000;

    /**
     * Reads an address.
     *
     * @throws AskedProblem naming the parameter that cannot be read, or a day in the future
     */
    public static AskedFor of(HttpServletRequest request, Clock clock) {
        return new AskedFor(
                asOf("as-of", request.getParameter("as-of"), clock),
                words(request.getParameter("q")),
                page(request.getParameter("page")));
    }

    /**
     * The moment up to which what was recorded counts, by {@code known-as-of}: the second axis, for facts that were true
     * on another day than they were recorded.
     *
     * @throws AskedProblem for a day that cannot be read, or that has not come
     */
    public static AsOf known(HttpServletRequest request, Clock clock) {
        return asOf("known-as-of", request.getParameter("known-as-of"), clock);
    }

    /** The values asked for of one filter, without empty ones. */
    public static List<String> filter(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Arrays.stream(values).filter(value -> !value.isBlank()).toList();
    }

    private static AsOf asOf(String parameter, @Nullable String text, Clock clock) {
        if (text == null || text.isBlank()) {
            return AsOf.NOW;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 1900 || day.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
                throw new AskedProblem(parameter);
            }
            return AsOf.endOf(day);
        } catch (DateTimeParseException unreadable) {
            throw new AskedProblem(parameter);
        }
    }

    private static String words(@Nullable String text) {
        if (text == null) {
            return "";
        }
        if (text.length() > LONGEST_WORDS) {
            throw new AskedProblem("q");
        }
        return text.strip();
    }

    private static int page(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        try {
            int number = Integer.parseInt(text);
            if (number < 1 || number > LAST_PAGE) {
                throw new AskedProblem("page");
            }
            return number - 1;
        } catch (NumberFormatException unreadable) {
            throw new AskedProblem("page");
        }
    }
}
