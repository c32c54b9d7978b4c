package org.accord;

import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * Several portals in one process: each guards its services by a holder of its own, while the static one is that of the
 * portal started last. Before each test the static one becomes that of the portal under test.
 */
public final class OwnSecurityContext implements TestExecutionListener, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void beforeTestClass(TestContext test) {
        hold(test);
    }

    @Override
    public void prepareTestInstance(TestContext test) {
        hold(test);
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        hold(test);
    }

    private static void hold(TestContext test) {
        hold(test.getApplicationContext());
    }

    /** For what runs before any listener: the constructor of a test with one instance. */
    public static void hold(ApplicationContext portal) {
        portal.getBeanProvider(SecurityContextHolderStrategy.class)
                .ifUnique(SecurityContextHolder::setContextHolderStrategy);
    }
}
