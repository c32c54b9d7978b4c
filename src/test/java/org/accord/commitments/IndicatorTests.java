package org.accord.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 200, 50, 25
            0, 200, 1, 1
            0, 200, 199.9, 99
            0, 200, 200, 100
            0, 200, 900, 100
            0, 1, 30000000, 100
            10, 0, 4, 60
            10, 0, 12, 0
            10, 0, 0, 100
            5, 5, 5, 100
            5, 5, 6, 0
            """)
    void progressIsAWholePercentageThatIsFullOnlyWhenTheTargetIsReached(
            BigDecimal baseline, BigDecimal target, BigDecimal value, int percent) {
        Indicator indicator = new Indicator("i", "Judges trained", "", baseline, target, LocalDate.of(2030, 6, 30));

        assertThat(indicator.percentDone(value)).isEqualTo(percent);
    }
}
