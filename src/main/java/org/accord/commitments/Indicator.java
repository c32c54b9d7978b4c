package org.accord.commitments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What progress is measured by.
 *
 * @param id within the commitment, {@code i1}, {@code i2} ...; lasts, whatever is amended
 * @param unit what is counted, in the commitment's language; {@code %} limits values to 0..100
 * @param baseline where it stood
 * @param target where it is to stand on the due day; above the baseline when it is to grow, below when to shrink
 */
public record Indicator(
        String id,
        String name,
        String unit,
        BigDecimal baseline,
        BigDecimal target,
        LocalDate due,
        IndicatorDetails details) {

    public Indicator {
        details = details == null ? IndicatorDetails.NONE : details;
    }

    /** One that says nothing more. */
    public Indicator(String id, String name, String unit, BigDecimal baseline, BigDecimal target, LocalDate due) {
        this(id, name, unit, baseline, target, due, IndicatorDetails.NONE);
    }

    /** How far from baseline to target a value is, in whole percent, 0 to 100; 100 only when the target is reached. */
    public int percentDone(BigDecimal value) {
        BigDecimal way = target.subtract(baseline);
        if (way.signum() == 0) {
            return value.compareTo(target) == 0 ? 100 : 0;
        }
        boolean reached = value.subtract(target).signum() * way.signum() >= 0;
        return value.subtract(baseline)
                .multiply(BigDecimal.valueOf(100))
                .divide(way, 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(reached ? 100 : 99))
                .intValue();
    }

    /** True when the value can be one of this indicator. */
    public boolean admits(BigDecimal value) {
        boolean percentage = unit.strip().equals("%");
        return value.signum() >= 0 && (!percentage || value.compareTo(BigDecimal.valueOf(100)) <= 0);
    }
}
