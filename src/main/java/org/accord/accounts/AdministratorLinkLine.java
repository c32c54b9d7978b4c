package org.accord.accounts;

import org.accord.shared.AccordProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Writes the link for the first administrator into the log of a portal that has none. The code stands behind {@code #}:
 * browsers keep that part to themselves, so it is in no log of a proxy and in no {@code Referer}.
 */
@Component
@Profile("!worker")
class AdministratorLinkLine {

    /** Where the link leads. */
    static final String PATH = "/first-administrator";

    private static final Logger LOG = LoggerFactory.getLogger(AdministratorLinkLine.class);

    private final AdministratorLinks links;
    private final AccordProperties properties;
    private final Environment environment;

    AdministratorLinkLine(AdministratorLinks links, AccordProperties properties, Environment environment) {
        this.links = links;
        this.properties = properties;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(0)
    void write() {
        if (!properties.demonstration()) {
            links.open()
                    .ifPresent(code -> LOG.warn(
                            "Nobody is an administrator. Within {} hours, once: {}{}#{}",
                            AdministratorLinks.OPEN_FOR.toHours(),
                            origin(),
                            PATH,
                            code));
        }
    }

    private String origin() {
        String here = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        return environment.getProperty("accord.address", here);
    }
}
