package org.accord.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.accord.shared.WordDiff.In;
import org.accord.shared.WordDiff.Run;
import org.junit.jupiter.api.Test;

class WordDiffTests {

    @Test
    void marksOnlyTheWordsThatChanged() {
        assertThat(WordDiff.of("Train 500 magistrates a year", "Train 600 magistrates a year"))
                .containsExactly(
                        new Run(In.BOTH, "Train "),
                        new Run(In.BEFORE, "500 "),
                        new Run(In.AFTER, "600 "),
                        new Run(In.BOTH, "magistrates a year"));
    }

    @Test
    void bothTextsCanBePutTogetherAgain() {
        String before = "one two  three\nfour";
        String after = "two three five\nfour six";

        String put = WordDiff.of(before, after).stream()
                .filter(run -> run.in() != In.AFTER)
                .map(Run::text)
                .reduce("", String::concat);

        assertThat(put).isEqualTo(before);
    }

    @Test
    void emptyTextsHaveNoRuns() {
        assertThat(WordDiff.of("", "")).isEmpty();
        assertThat(WordDiff.of("", "new")).containsExactly(new Run(In.AFTER, "new"));
    }
}
