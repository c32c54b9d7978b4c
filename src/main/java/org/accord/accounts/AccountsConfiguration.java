package org.accord.accounts;

import java.util.List;
import java.util.Set;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Guards every service, in the portal and in workers alike; makes a new portal's first administrator. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class AccountsConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(AccountsConfiguration.class);

    private final AccountProperties properties;
    private final Accounts accounts;

    AccountsConfiguration(AccountProperties properties, Accounts accounts) {
        this.properties = properties;
        this.accounts = accounts;
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeFirstAdministrator() {
        AccountProperties.FirstAdministrator first = properties.firstAdministrator();
        if (first != null && !first.email().isBlank()) {
            CurrentActor.runAs(Actor.SYSTEM, () -> make(first));
        }
    }

    private void make(AccountProperties.FirstAdministrator first) {
        if (accounts.byEmail(EmailAddress.of(first.email())).isPresent()) {
            return;
        }
        String name = EmailAddress.of(first.email()).value();
        accounts.create(new NewUser(name, name, Language.EN, first.password(), List.of(), Set.of(Role.ADMINISTRATOR)));
        LOG.info("Made the first administrator");
    }
}
