package org.accord.shared;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The one clock of the process; {@code accord.demonstration=true} lets demonstration data set it. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    SettableClock clock(Environment environment) {
        return new SettableClock(environment.getProperty("accord.demonstration", Boolean.class, false));
    }
}
