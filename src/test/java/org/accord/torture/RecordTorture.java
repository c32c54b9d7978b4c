package org.accord.torture;

import java.util.Map;

/** The directory of past days against the pages saved then: of every round, four days by chance. */
public final class RecordTorture implements Ordeal {

    private static final int DAYS = 4;

    @Override
    public boolean passes(int rounds) {
        return TestsAtLength.hasPassed(TestsAtLength.run(
                "org.accord.record.DirectoryOfAnyDayTests", Map.of("accord.test.days", String.valueOf(rounds * DAYS))));
    }
}
