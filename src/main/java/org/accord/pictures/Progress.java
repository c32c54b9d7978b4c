package org.accord.pictures;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How far a value has come from its baseline to its target.
 *
 * @param unit of all three, such as {@code people}; may be empty
 * @param value newest reported; empty when none was
 * @param percentDone of the way, whole percent, 0 to 100
 */
public record Progress(
        String title, BigDecimal baseline, BigDecimal target, Optional<BigDecimal> value, int percentDone, String unit)
        implements Picture {

    public Progress {
        if (percentDone < 0 || percentDone > 100) {
            throw new IllegalArgumentException("percent from 0 to 100");
        }
    }
}
