package org.accord.settings.ui;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.ULocale;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.accord.settings.Cron;
import org.accord.settings.Rhythm;
import org.accord.settings.Schedule;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;

/** Schedules as people say them in one language. */
final class ScheduleWords {

    private final Messages messages;
    private final Language language;

    ScheduleWords(Messages messages, Language language) {
        this.messages = messages;
        this.language = language;
    }

    /** What is done, such as the implementation report. */
    String kind(Schedule schedule) {
        return messages.find(language, "jobs." + schedule.kind()).orElse(schedule.kind());
    }

    /** For what: the scope, the period before and the edition, as far as they say anything. */
    String what(Schedule schedule) {
        String edition =
                messages.find(language, "reports.edition." + schedule.edition()).orElse(schedule.edition());
        return messages.get(
                language,
                "settings.schedule.what",
                "scope",
                schedule.scope(),
                "span",
                schedule.span().name(),
                "edition",
                edition);
    }

    /** When, such as every year on 1 April at 04:00 UTC; a raw expression is shown as it is. */
    String when(Cron cron) {
        return cron.rhythm()
                .map(this::when)
                .orElseGet(() -> messages.get(language, "settings.schedule.when.CRON", "cron", cron.expression()));
    }

    String month(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    /** Four months, as a sentence lists them. */
    String months(List<Integer> months) {
        return ListFormatter.getInstance(ULocale.forLocale(locale()))
                .format(months.stream().map(this::month).toList());
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, locale());
    }

    private String when(Rhythm rhythm) {
        return messages.get(
                language,
                "settings.schedule.when." + rhythm.every(),
                "date",
                Formats.of(language).dayOfYear(MonthDay.of(rhythm.month(), rhythm.day())),
                "day",
                rhythm.day(),
                "months",
                months(rhythm.months()),
                "weekday",
                weekday(rhythm.weekday()),
                "time",
                rhythm.time().toString());
    }

    private Locale locale() {
        return language.locale();
    }
}
