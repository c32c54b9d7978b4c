package org.accord.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** What leaves the portal leads back to it. */
class PortalAddressTests {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PortalAddress.class)
    static class Addressed {}

    private final ApplicationContextRunner portal = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Addressed.class);

    @Test
    void whileNobodySaysItTheAddressHasThePortThatThePortalListensOn() {
        assertAddress(portal.withPropertyValues("server.port=8123"), "http://localhost:8123/calendar.ics");
        assertAddress(portal, "http://localhost:8080/calendar.ics");
    }

    @Test
    void theAddressThatWasSaidCounts() {
        assertAddress(
                portal.withPropertyValues("server.port=8123", "accord.address=https://accord.example/"),
                "https://accord.example/calendar.ics");
    }

    private static void assertAddress(ApplicationContextRunner runner, String file) {
        runner.run(started -> assertThat(started.getBean(PortalAddress.class).to("/calendar.ics"))
                .isEqualTo(file));
    }
}
