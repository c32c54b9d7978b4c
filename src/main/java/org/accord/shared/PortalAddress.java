package org.accord.shared;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach the portal from outside; in the environment {@code ACCORD_ADDRESS}. What leaves the portal, such as a
 * mail, links to this address and never to the host a request claims.
 *
 * <p>While nobody says it, this machine and the port the portal listens on, see {@code application.properties}.
 *
 * @param address scheme, host and port, such as {@code https://accord.example.org}
 */
@ConfigurationProperties("accord")
public record PortalAddress(
        @DefaultValue("http://localhost:8080") URI address) {

    public PortalAddress {
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("accord.address is not the address of a site: " + address);
        }
    }

    /** The whole address of a page, from its path. */
    public String to(String path) {
        String base = address.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    public String host() {
        return String.valueOf(address.getHost());
    }
}
