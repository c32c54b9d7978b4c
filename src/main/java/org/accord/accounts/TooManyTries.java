package org.accord.accounts;

import java.time.Duration;
import org.springframework.security.authentication.LockedException;

/** Sign-in refused for a while, whatever the password. */
public final class TooManyTries extends LockedException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyTries(Duration wait) {
        super("too many wrong passwords");
        this.wait = wait;
    }

    /** How long to wait, in whole minutes, at least 1. */
    public long minutes() {
        return AccountProblem.minutes(wait);
    }
}
