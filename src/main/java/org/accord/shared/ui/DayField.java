package org.accord.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A day, typed as {@code 2027-06-30} in every language or chosen from a calendar in the reader's, which opens by its
 * button only and so never lies over what is typed next.
 */
public final class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    public DayField(String label) {
        super(label);
        Locale locale = getLocale();
        setI18n(new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "dd/MM/yyyy", "d MMM yyyy")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(1)
                .setToday(getTranslation("form.today"))
                .setCancel(getTranslation("common.cancel"))
                .setBadInputErrorMessage(getTranslation("form.badDay")));
        setPlaceholder(getTranslation("form.dayExample"));
        setAutoOpen(false);
    }

    /** From Sunday, as the calendar wants them. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> day.minus(1).getDisplayName(style, locale))
                .toList();
    }
}
