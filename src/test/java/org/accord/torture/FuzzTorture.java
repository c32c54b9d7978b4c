package org.accord.torture;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/**
 * Every public page meets every parameter with every hostile value, once, whatever the rounds; the tests of each build
 * cross every fourth.
 */
public final class FuzzTorture implements Ordeal {

    private static final String HOSTILE = "org.accord.access.HostileInputTests";
    private static final String TURNS = "accord.test.turns";

    @Override
    public boolean passes(int rounds) {
        System.setProperty(TURNS, "1");
        LauncherDiscoveryRequest all = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(HOSTILE))
                .build();
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(all, listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true));
        System.out.println("fuzz: " + summary.getTestsSucceededCount() + " pages and forms stood, "
                + summary.getTotalFailureCount() + " broke");
        return summary.getTestsSucceededCount() > 0 && summary.getTotalFailureCount() == 0;
    }
}
