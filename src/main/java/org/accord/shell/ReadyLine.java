package org.accord.shell;

import org.accord.accounts.DemonstrationAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Prints where the portal answers, and the demonstration accounts, once everything is recorded that a start records. In
 * production it is an event of the log like any other.
 */
@Component
@Profile("!worker")
class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final DemonstrationAccounts demonstration;
    private final boolean production;

    ReadyLine(DemonstrationAccounts demonstration, Environment environment) {
        this.demonstration = demonstration;
        this.production = environment.acceptsProfiles(Profiles.of("production"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() instanceof WebServer server) {
            demonstration
                    .offered()
                    .forEach(account ->
                            System.out.println("demonstration account " + account.email() + "  " + account.password()));
            say("ready http://localhost:" + server.getPort());
        }
    }

    private void say(String line) {
        if (production) {
            LOG.info(line);
        } else {
            System.out.println(line);
        }
    }
}
