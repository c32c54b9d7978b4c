package org.accord.settings;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.accord.shared.ReportingPeriod;

/** The period a job is asked to cover, told by the day it is asked. */
public enum Span {
    NONE,
    PREVIOUS_MONTH,
    PREVIOUS_YEAR;

    public Optional<ReportingPeriod> before(LocalDate today) {
        return switch (this) {
            case NONE -> Optional.empty();
            case PREVIOUS_MONTH -> {
                YearMonth month = YearMonth.from(today).minusMonths(1);
                yield Optional.of(new ReportingPeriod(month.atDay(1), month.atEndOfMonth()));
            }
            case PREVIOUS_YEAR -> Optional.of(ReportingPeriod.year(today.getYear() - 1));
        };
    }
}
