package org.accord.accounts.web;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * One chain for both sites. Public addresses are open and make no session; what they show, the services decide. Views
 * of the workspace are open to whom their annotation names, and everything else below {@code /app} to the signed-in.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Profile("!worker")
class WebSecurityConfiguration {

    private static final AuthorizationManager<RequestAuthorizationContext> SIGNED_IN =
            AuthenticatedAuthorizationManager.authenticated();

    @Bean
    static SecurityContextHolderStrategy securityContextHolderStrategy() {
        return new ActingFirst();
    }

    @Bean
    SecurityFilterChain sites(
            HttpSecurity http,
            AuthenticationProvider passwords,
            RequestUtil vaadin,
            WorkspaceViews views,
            SiteHeaders siteHeaders,
            SignInFailures failures) {
        return http.authenticationProvider(passwords)
                .headers(headers -> eagerly(headers, siteHeaders))
                .csrf(csrf -> csrf.csrfTokenRepository(new FormTokens())
                        .ignoringRequestMatchers(vaadin::isFrameworkInternalRequest, Site::isUnsubscription))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(views::isClosedCallTo)
                        .denyAll())
                .formLogin(form -> form.loginPage(SignInFailures.SIGN_IN)
                        .loginProcessingUrl(SignInFailures.SIGN_IN)
                        .usernameParameter("email")
                        .failureHandler(failures))
                .exceptionHandling(visitors -> visitors.authenticationEntryPoint(new SignInPage()))
                .addFilterAfter(new EndedSessions(), SecurityContextHolderFilter.class)
                .addFilterAfter(new ClosedViews(views), AuthorizationFilter.class)
                .logout(logout -> logout.logoutUrl(Site.WORKSPACE + "/logout"))
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        configurer -> configurer
                                .loginView("/login", "/")
                                .enableCsrfConfiguration(false)
                                .anyRequest(other -> other.access(WebSecurityConfiguration::elsewhere)))
                .build();
    }

    /** Addresses that the firewall turns away before the chain get the same headers. */
    @Bean
    RequestRejectedHandler turnedAway(SiteHeaders headers) {
        return (request, response, reason) -> {
            headers.writeHeaders(request, response);
            response.sendError(HttpStatus.BAD_REQUEST.value());
        };
    }

    private static void eagerly(HeadersConfigurer<HttpSecurity> headers, SiteHeaders siteHeaders) {
        headers.defaultsDisabled().addHeaderWriter(siteHeaders);
        headers.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
            @Override
            public <F extends HeaderWriterFilter> F postProcess(F filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        });
    }

    private static @Nullable AuthorizationResult elsewhere(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        return Site.isWorkspace(context.getRequest())
                ? SIGNED_IN.authorize(who, context)
                : new org.springframework.security.authorization.AuthorizationDecision(true);
    }
}
