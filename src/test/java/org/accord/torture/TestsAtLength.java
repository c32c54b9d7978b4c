package org.accord.torture;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.util.Map;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Tests of the build, run longer than a build may take. */
final class TestsAtLength {

    private TestsAtLength() {}

    /**
     * Runs a class of tests, prints what failed, and says how it went.
     *
     * @param settings system properties by which the class runs longer
     */
    static TestExecutionSummary run(String tests, Map<String, String> settings) {
        settings.forEach(System::setProperty);
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(tests))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        summary.printFailuresTo(new PrintWriter(System.out, true));
        return summary;
    }

    static boolean hasPassed(TestExecutionSummary summary) {
        return summary.getTestsSucceededCount() > 0 && summary.getTotalFailureCount() == 0;
    }
}
