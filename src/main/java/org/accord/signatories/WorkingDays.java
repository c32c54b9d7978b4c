package org.accord.signatories;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Mondays to Fridays, in UTC; holidays differ from country to country and are not counted out. */
final class WorkingDays {

    private WorkingDays() {}

    /** The last of so many working days that begin the day after; the day itself when there are none. */
    static LocalDate after(LocalDate day, int count) {
        LocalDate last = day;
        for (int left = count; left > 0; ) {
            last = last.plusDays(1);
            if (isOne(last)) {
                left--;
            }
        }
        return last;
    }

    static boolean isOne(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
