package org.accord.contacts;

import java.time.LocalDate;

/** Three months of a calendar year, in which each contact point is to be confirmed once. */
record Quarter(LocalDate first) {

    private static final int MONTHS = 3;

    /** The quarter that a day lies in. */
    static Quarter of(LocalDate day) {
        int month = (day.getMonthValue() - 1) / MONTHS * MONTHS + 1;
        return new Quarter(LocalDate.of(day.getYear(), month, 1));
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(first) && day.isBefore(first.plusMonths(MONTHS));
    }

    /** {@code 2026-Q4}. */
    @Override
    public String toString() {
        return first.getYear() + "-Q" + (first.getMonthValue() / MONTHS + 1);
    }
}
