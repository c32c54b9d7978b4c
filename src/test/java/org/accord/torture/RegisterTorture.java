package org.accord.torture;

import java.util.Map;

/** Of every round, two hundred random tamperings of a register and its receipts; then a register of 100,000 acts. */
public final class RegisterTorture implements Ordeal {

    private static final int TAMPERINGS = 200;
    private static final int ACTS = 100_000;

    @Override
    public boolean passes(int rounds) {
        return TestsAtLength.hasPassed(TestsAtLength.run(
                "org.accord.register.TamperingTests",
                Map.of(
                        "accord.test.rounds", String.valueOf(rounds * TAMPERINGS),
                        "accord.test.acts", String.valueOf(ACTS))));
    }
}
