package org.accord.accounts;

import java.time.Instant;
import org.accord.shared.UserId;

/**
 * A link by which a person chooses a password; whoever makes it sees it once.
 *
 * @param page where it leads, below the portal's own address
 * @param code opens it; behind {@code #}, where browsers keep it out of logs
 * @param until when it can be used
 */
public record PasswordLink(UserId user, String page, String code, Instant until) {

    /** The address below the portal's own. */
    public String path() {
        return page + "#" + code;
    }

    /** Without the code. */
    @Override
    public String toString() {
        return "PasswordLink[" + user + "]";
    }
}
