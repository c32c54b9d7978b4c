package org.accord.shell;

import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;

/** Names the addresses whose answers are kept: pages and JSON about the public record alone. */
@Configuration(proxyBeanMethods = false)
@Profile("!worker")
class KeptPagesConfiguration {

    private static final List<String> KEPT = List.of(
            "",
            "/charters/*",
            "/signatories/*",
            "/states/*",
            "/commitments/*",
            "/instruments/*",
            "/needs/*",
            "/offers/*",
            "/matching/*",
            "/reports/*",
            "/register/*",
            "/calendar",
            "/explore",
            "/search",
            "/embed/*",
            "/api/v1/charters/*",
            "/api/v1/signatories/*",
            "/api/v1/states/*",
            "/api/v1/commitments/*",
            "/api/v1/instruments/*",
            "/api/v1/needs/*",
            "/api/v1/offers/*");

    @Bean
    FilterRegistrationBean<KeptPages> keptPages(RecordStamps stamps, LocaleResolver localeResolver) {
        FilterRegistrationBean<KeptPages> registration =
                new FilterRegistrationBean<>(new KeptPages(stamps, localeResolver));
        registration.setUrlPatterns(KEPT);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }
}
