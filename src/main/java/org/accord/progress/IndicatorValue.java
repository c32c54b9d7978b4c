package org.accord.progress;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A measured value.
 *
 * @param indicator id within the commitment
 * @param on the day it was measured
 * @param method how it was measured, in the report's language
 */
public record IndicatorValue(String indicator, BigDecimal value, LocalDate on, String method) {}
