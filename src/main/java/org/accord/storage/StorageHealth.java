package org.accord.storage;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Tells operators whether the database answers, with a command of the {@link Contract}. */
@Component
class StorageHealth extends AbstractHealthIndicator {

    private final Storage storage;

    StorageHealth(Storage storage) {
        super("The database does not answer");
        this.storage = storage;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        storage.ping();
        health.up().withDetail("kind", storage.kind());
    }
}
