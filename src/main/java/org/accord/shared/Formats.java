package org.accord.shared;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Days, instants and numbers as one language writes them, by the Unicode locale data.
 *
 * <p>English is written the British way (day, month, year), Arabic with Latin digits. Instants are shown in UTC and say
 * so. Safe for threads; one object per language.
 */
public final class Formats {

    private static final Map<Language, Formats> BY_LANGUAGE = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            BY_LANGUAGE.put(language, new Formats(language));
        }
    }

    private final ULocale icu;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter month;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter instant;
    private final DateTimeFormatter time;
    private final LocalizedNumberFormatter number;
    private final LocalizedNumberFormatter percent;
    private final LocalizedNumberFormatter size;

    private Formats(Language language) {
        ULocale locale = icuLocale(language);
        this.icu = locale;
        this.day = dates(locale, "yMMMMd");
        this.shortDay = dates(locale, "yMMMd");
        this.month = dates(locale, "yMMMM");
        this.dayOfYear = dates(locale, "MMMMd");
        this.instant = dates(locale, "yMMMdHm");
        this.time = dates(locale, "Hm");
        this.number = NumberFormatter.withLocale(locale).precision(Precision.maxFraction(6));
        this.percent =
                NumberFormatter.withLocale(locale).unit(MeasureUnit.PERCENT).precision(Precision.maxFraction(1));
        this.size = NumberFormatter.withLocale(locale)
                .unitWidth(UnitWidth.SHORT)
                .precision(Precision.maxSignificantDigits(3));
    }

    public static Formats of(Language language) {
        Formats formats = BY_LANGUAGE.get(language);
        if (formats == null) {
            throw new IllegalStateException("made for every language when the class loads");
        }
        return formats;
    }

    static ULocale icuLocale(Language language) {
        return ULocale.forLanguageTag(
                switch (language) {
                    case EN -> "en-GB";
                    case AR -> "ar-u-nu-latn";
                    default -> language.tag();
                });
    }

    private static DateTimeFormatter dates(ULocale locale, String skeleton) {
        String pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(skeleton);
        DateTimeFormatter written = locale.getLanguage().equals("fr")
                ? french(pattern, locale)
                : DateTimeFormatter.ofPattern(pattern, locale.toLocale());
        return written.withZone(ZoneOffset.UTC);
    }

    /** French counts the first of a month in a way the locale data do not know: {@code 1er janvier}. */
    private static DateTimeFormatter french(String pattern, ULocale locale) {
        int place = pattern.indexOf('d');
        if (place < 0) {
            return DateTimeFormatter.ofPattern(pattern, locale.toLocale());
        }
        Map<Long, String> days = LongStream.rangeClosed(1, 31)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), day -> day == 1 ? "1er" : Long.toString(day)));
        return new DateTimeFormatterBuilder()
                .append(DateTimeFormatter.ofPattern(pattern.substring(0, place), locale.toLocale()))
                .appendText(ChronoField.DAY_OF_MONTH, days)
                .append(DateTimeFormatter.ofPattern(pattern.substring(place + 1), locale.toLocale()))
                .toFormatter(locale.toLocale());
    }

    /** {@code 23 November 2026}. */
    public String day(LocalDate value) {
        return day.format(value);
    }

    /** {@code 23 Nov 2026}. */
    public String shortDay(LocalDate value) {
        return shortDay.format(value);
    }

    /** {@code November 2026}. */
    public String month(LocalDate value) {
        return month.format(value);
    }

    /** {@code 23 November}. */
    public String dayOfYear(MonthDay value) {
        return dayOfYear.format(value);
    }

    /** {@code 23 Nov 2026, 09:38 UTC}. */
    public String instant(Instant value) {
        return instant.format(value) + " UTC";
    }

    /** {@code 09:40 UTC}. */
    public String time(Instant value) {
        return time.format(value) + " UTC";
    }

    /** {@code 48,213}; at most six decimals. */
    public String number(Number value) {
        return number.format(value).toString();
    }

    /** {@code 43%} for 43; at most one decimal. */
    public String percent(Number wholePercent) {
        return percent.format(wholePercent).toString();
    }

    /** What a language is called in this one: {@code French}. */
    public String language(Language other) {
        return ULocale.getDisplayLanguage(other.tag(), icu);
    }

    /** {@code 303 bytes}, {@code 48 kB}; in steps of a thousand. */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return size.unit(MeasureUnit.BYTE)
                    .unitWidth(UnitWidth.FULL_NAME)
                    .format(bytes)
                    .toString();
        }
        return bytes < 1_000_000
                ? size.unit(MeasureUnit.KILOBYTE).format(bytes / 1e3).toString()
                : size.unit(MeasureUnit.MEGABYTE).format(bytes / 1e6).toString();
    }
}
