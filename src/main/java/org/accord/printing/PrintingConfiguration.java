package org.accord.printing;

import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets the templates of papers be found, as XML: the typesetter reads nothing less well formed. */
@Configuration(proxyBeanMethods = false)
@Profile("!worker")
class PrintingConfiguration {

    @Bean
    SpringResourceTemplateResolver paperTemplates(ApplicationContext context) {
        SpringResourceTemplateResolver resolver = new SpringResourceTemplateResolver();
        resolver.setApplicationContext(context);
        resolver.setPrefix("classpath:/templates/");
        resolver.setSuffix(".xml");
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setResolvablePatterns(Set.of("paper/*"));
        resolver.setOrder(0);
        return resolver;
    }
}
