package org.accord.shell;

import org.accord.accounts.DemonstrationAccounts;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints where the portal answers, and the demonstration accounts, once everything is recorded that a start records. */
@Component
@Profile("!worker")
class ReadyLine {

    private final DemonstrationAccounts demonstration;

    ReadyLine(DemonstrationAccounts demonstration) {
        this.demonstration = demonstration;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() instanceof WebServer server) {
            demonstration
                    .offered()
                    .forEach(account ->
                            System.out.println("demonstration account " + account.email() + "  " + account.password()));
            System.out.println("ready http://localhost:" + server.getPort());
        }
    }
}
