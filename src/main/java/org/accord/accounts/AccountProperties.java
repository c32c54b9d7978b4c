package org.accord.accounts;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of sign-in.
 *
 * @param triesPerAccount wrong passwords for one account within the window
 * @param triesPerAddress wrong passwords from one network address within the window, whatever the account
 * @param window after which all tries are there again; they come back one by one
 * @param resetsPerAccount links to choose another password that may be asked for to one mailbox within their window
 * @param resetsPerAddress such links asked for from one network address, whatever the mailbox
 * @param resetWindow after which all of these are there again
 */
@ConfigurationProperties("accord.accounts")
record AccountProperties(
        @DefaultValue("10") int triesPerAccount,
        @DefaultValue("100") int triesPerAddress,
        @DefaultValue("15m") Duration window,
        @DefaultValue("3") int resetsPerAccount,
        @DefaultValue("30") int resetsPerAddress,
        @DefaultValue("1h") Duration resetWindow) {}
