package org.accord.signatories.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Which addresses name a signatory. */
@Configuration(proxyBeanMethods = false)
@Profile("!worker")
class AddressConfiguration implements WebMvcConfigurer {

    private final FormerAddresses former;

    AddressConfiguration(FormerAddresses former) {
        this.former = former;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(former)
                .addPathPatterns("/signatories/*", "/api/v1/signatories/*", "/api/v1/signatories/*/standing");
    }
}
