package org.accord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiskWriterTests {

    private static final long MEGABYTE = 1 << 20;

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "255, 31, 0",
        "255, -400, 0",
        "256, 0, 8",
        "256, -400, 8",
        "256, 20, 20",
        "1, 32, 32",
        "3, 700, 700",
    })
    void whatIsRewrittenFollowsTheCommitsAndTheGrowthOfTheFile(long commits, long grownMegabytes, long megabytes) {
        assertThat(DiskWriter.bytesToCompact(commits, grownMegabytes * MEGABYTE))
                .isEqualTo(megabytes * MEGABYTE);
    }

    @ParameterizedTest
    @CsvSource({"1, 5000", "256, 5000000"})
    void noMoreIsRewrittenAtOnceThanTheStoreCanCount(long commits, long grownMegabytes) {
        assertThat(DiskWriter.bytesToCompact(commits, grownMegabytes * MEGABYTE))
                .isEqualTo(Integer.MAX_VALUE);
    }
}
