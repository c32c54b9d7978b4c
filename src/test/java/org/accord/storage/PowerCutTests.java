package org.accord.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A power cut at any moment takes nothing back that was acknowledged, and leaves a file that opens. */
class PowerCutTests {

    private static final int DISKS = 10;
    private static final int LIVES = 4;
    private static final int MOST_OPERATIONS = 400;
    private static final int MOST_FORCES = 100;

    @Test
    void everyAcknowledgedWriteOutlivesEveryCut() {
        List<String> wrong = new ArrayList<>();
        int writes = 0;
        for (long seed = 1; seed <= DISKS; seed++) {
            PowerCuts cuts = new PowerCuts(seed);
            for (int life = 0; life < LIVES && wrong.isEmpty(); life++) {
                for (String fault : cuts.life(MOST_OPERATIONS)) {
                    wrong.add("disk " + seed + ", life " + life + ": " + fault);
                }
            }
            writes += cuts.writes();
            cuts.discard();
        }

        assertThat(wrong).isEmpty();
        assertThat(writes).isGreaterThan(DISKS * LIVES);
    }

    @Test
    void withoutTheOrderedFileAChunkThatLostItsBodyDestroysTheStore() {
        int destroyed = 0;
        for (long seed = 1; seed <= DISKS && destroyed == 0; seed++) {
            PowerCuts cuts = new PowerCuts(seed, false, List.of(CutDisk.Fate.ENDS));
            for (int life = 0; life < LIVES && destroyed == 0; life++) {
                destroyed += cuts.lifeUntilAForce(MOST_FORCES).isEmpty() ? 0 : 1;
            }
            cuts.discard();
        }

        assertThat(destroyed)
                .as("the disk of this test is harsh enough to prove anything")
                .isPositive();
    }
}
