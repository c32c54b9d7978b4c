package org.accord.torture;

import java.util.Map;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Every public page meets every parameter with every hostile value, once, whatever the rounds; the tests of each build
 * give each parameter one.
 */
public final class FuzzTorture implements Ordeal {

    @Override
    public boolean passes(int rounds) {
        TestExecutionSummary summary =
                TestsAtLength.run("org.accord.access.HostileInputTests", Map.of("accord.test.turns", "1"));
        System.out.println("fuzz: " + summary.getTestsSucceededCount() + " pages and forms stood, "
                + summary.getTotalFailureCount() + " broke");
        return TestsAtLength.hasPassed(summary);
    }
}
