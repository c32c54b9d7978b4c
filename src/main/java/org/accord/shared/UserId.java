package org.accord.shared;

import java.util.UUID;

/** Names one person's account, for ever; opaque. */
public record UserId(String value) {

    /** The one who acts when no person does: schedules, jobs, start-up. */
    public static final UserId SYSTEM = new UserId("system");

    public UserId {
        Identity.check(value);
    }

    public static UserId random() {
        return new UserId(UUID.randomUUID().toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
