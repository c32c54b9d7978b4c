package org.accord.imports;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.instruments.FactDay;
import org.accord.instruments.FactDay.Exactness;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/**
 * Days as exactly as a source names them: {@code 2023-05-09}, {@code 2023-05}, {@code 2010}, a day that a spreadsheet
 * counted, and what the pages say in any language, such as "on or before 2022-12-31" and "about 2016".
 */
@Component
class DayWords {

    private static final String PLACE = "#";

    /** Marks that keep a day in one piece where scripts meet. */
    private static final Pattern HIDDEN = Pattern.compile("\\p{Cf}");

    private static final List<Exactness> SAID = List.of(Exactness.ON_OR_BEFORE, Exactness.ABOUT_YEAR, Exactness.YEAR);

    private final List<Said> said = new ArrayList<>();

    DayWords(Messages messages) {
        for (Exactness exactness : SAID) {
            for (Language language : Language.values()) {
                String words =
                        messages.get(language, "factDay." + exactness, "day", PLACE, "month", PLACE, "year", PLACE);
                said.add(new Said(exactness, pattern(HIDDEN.matcher(words).replaceAll(""))));
            }
        }
    }

    /** How a language says it, with the digits in a group. */
    private record Said(Exactness exactness, Pattern pattern) {}

    private static Pattern pattern(String words) {
        int place = words.indexOf(PLACE);
        return Pattern.compile(
                spaced(words.substring(0, place)) + "([0-9.-]+)" + spaced(words.substring(place + PLACE.length())),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String spaced(String words) {
        String some = words.strip();
        return some.isEmpty() ? "" : "\\s*" + Pattern.quote(some) + "\\s*";
    }

    /** Empty for what is no day. */
    Optional<FactDay> read(String typed) {
        return CountedDays.read(typed)
                .map(FactDay::on)
                .or(() ->
                        said.stream().flatMap(one -> read(one, typed).stream()).findFirst())
                .or(() -> parsed(typed.toLowerCase(Locale.ROOT)));
    }

    private static Optional<FactDay> read(Said one, String typed) {
        Matcher matcher = one.pattern().matcher(typed);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return switch (one.exactness()) {
            case ON_OR_BEFORE ->
                CountedDays.read(matcher.group(1)).map(day -> new FactDay(day, Exactness.ON_OR_BEFORE));
            case ABOUT_YEAR -> parsed("about " + matcher.group(1));
            case YEAR, MONTH, DAY -> parsed(matcher.group(1));
        };
    }

    private static Optional<FactDay> parsed(String text) {
        try {
            return Optional.of(FactDay.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
