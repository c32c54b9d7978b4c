package org.accord.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Lets browsers keep public pages and JSON, and ask whether they are still right: a weak tag, answered by 304. Not for
 * those who are signed in, nor for forms and downloads.
 */
@Configuration(proxyBeanMethods = false)
@Profile("!worker")
class Revalidation {

    private static final List<String> KEPT = List.of(
            "/signatories/*",
            "/states/*",
            "/commitments/*",
            "/charters/*",
            "/instruments/*",
            "/api/v1/signatories/*",
            "/api/v1/states/*",
            "/api/v1/commitments/*",
            "/api/v1/instruments/*");

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> revalidated() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> registration =
                new FilterRegistrationBean<>(new RevalidatedFilter());
        registration.setUrlPatterns(KEPT);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE);
        return registration;
    }

    private static final class RevalidatedFilter extends ShallowEtagHeaderFilter {

        RevalidatedFilter() {
            setWriteWeakETag(true);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            }
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
            super.doFilterInternal(request, response, chain);
        }
    }
}
