package org.accord.register;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** The database stayed away for longer than the register's patience. */
public final class RegisterUnavailable extends DataAccessResourceFailureException {

    private final boolean maybeRecorded;

    RegisterUnavailable(boolean maybeRecorded, @Nullable Throwable cause) {
        super(maybeRecorded ? "the act may be recorded or not" : "the act is not recorded", cause);
        this.maybeRecorded = maybeRecorded;
    }

    /** True when the act was sent and its answer lost: it may still show up; look before repeating it. */
    public boolean isMaybeRecorded() {
        return maybeRecorded;
    }
}
