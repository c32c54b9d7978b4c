package org.accord.storage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The real server to use, if any.
 *
 * @param uri its connection string, in the environment {@code ACCORD_MONGODB_URI}; blank for the embedded server
 * @param patience how long a question waits for a server that is away, before a reader is told so
 */
@ConfigurationProperties("accord.mongodb")
record MongodbProperties(
        @DefaultValue("") String uri, @DefaultValue("5s") Duration patience) {

    boolean isGiven() {
        return !uri.isBlank();
    }
}
