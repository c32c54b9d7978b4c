package org.accord.storage;

import org.jspecify.annotations.Nullable;

/** The storage cannot be used as configured; says to the operator why, and what to do. */
public final class StorageRefused extends RuntimeException {

    private final String action;

    StorageRefused(String reason, String action, @Nullable Throwable cause) {
        super(reason, cause);
        this.action = action;
    }

    /** What the operator can do about it. */
    public String action() {
        return action;
    }
}
