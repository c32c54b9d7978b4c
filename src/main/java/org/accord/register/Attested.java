package org.accord.register;

import java.util.List;

/**
 * Proof that an entry stands in the register.
 *
 * @param number the entry's number, its leaf index
 * @param leafHash lower-case hex
 * @param path inclusion path per RFC 6962, lower-case hex, leaf to root
 * @param checkpoint the signed note (C2SP tlog-checkpoint) the path leads to
 */
public record Attested(long number, String leafHash, List<String> path, String checkpoint) {

    public Attested {
        path = List.copyOf(path);
    }
}
