package org.accord.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The real server to use, if any.
 *
 * @param uri its connection string, in the environment {@code ACCORD_MONGODB_URI}; blank for the embedded server
 */
@ConfigurationProperties("accord.mongodb")
record MongodbProperties(@DefaultValue("") String uri) {

    boolean isGiven() {
        return !uri.isBlank();
    }
}
