package org.accord.accounts;

import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

/** Guards every service, in the portal and in workers alike. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class AccountsConfiguration {}
