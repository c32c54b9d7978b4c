package org.accord.shell;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints where the portal answers, once everything is recorded that a start records. */
@Component
@Profile("!worker")
class ReadyLine {

    private final WebServerApplicationContext context;

    ReadyLine(WebServerApplicationContext context) {
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        var server = context.getWebServer();
        if (server != null) {
            System.out.println("ready http://localhost:" + server.getPort());
        }
    }
}
