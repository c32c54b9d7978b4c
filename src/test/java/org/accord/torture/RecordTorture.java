package org.accord.torture;

import java.util.Map;

/** Past days against the pages saved then: all pages of thirty days; of every round, the directory of four by chance. */
public final class RecordTorture implements Ordeal {

    private static final int DAYS = 4;

    @Override
    public boolean passes(int rounds) {
        boolean days = TestsAtLength.hasPassed(TestsAtLength.run(
                "org.accord.record.DirectoryOfAnyDayTests", Map.of("accord.test.days", String.valueOf(rounds * DAYS))));
        return TestsAtLength.hasPassed(
                        TestsAtLength.run("org.accord.record.AsOfTests", Map.of("accord.test.every", "1")))
                && days;
    }
}
