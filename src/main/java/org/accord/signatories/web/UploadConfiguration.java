package org.accord.signatories.web;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;

/** Puts the limit of letters before all that would read one. */
@Configuration(proxyBeanMethods = false)
@Profile("!worker")
class UploadConfiguration {

    @Bean
    FilterRegistrationBean<UploadLimit> uploadLimit() {
        FilterRegistrationBean<UploadLimit> registration = new FilterRegistrationBean<>(new UploadLimit());
        registration.addUrlPatterns("/apply/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
