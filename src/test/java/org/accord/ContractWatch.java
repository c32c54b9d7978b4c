package org.accord;

import static org.assertj.core.api.Assertions.assertThat;

import org.accord.storage.CommandWatch;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** Fails the test during which a portal asked its database for something outside the contract. */
public final class ContractWatch implements TestExecutionListener {

    @Override
    public void afterTestMethod(TestContext test) {
        check();
    }

    @Override
    public void afterTestClass(TestContext test) {
        check();
    }

    private static void check() {
        assertThat(CommandWatch.OF_PORTALS.breaches())
                .as("asked of the database outside org.accord.storage.Contract: add it there with its trial")
                .isEmpty();
    }
}
