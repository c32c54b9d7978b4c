package org.accord.accounts;

import java.time.Instant;
import org.accord.shared.UserId;

/**
 * A link by which a person chooses a password: shown once, to be handed over.
 *
 * @param code opens it; behind {@code #}, where browsers keep it out of logs
 * @param until when it can be used
 */
public record Invitation(UserId user, String code, Instant until) {

    /** The address below the portal's own. */
    public String path() {
        return "/invitation#" + code;
    }

    /** Without the code. */
    @Override
    public String toString() {
        return "Invitation[" + user + "]";
    }
}
