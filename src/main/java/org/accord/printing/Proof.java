package org.accord.printing;

import java.time.Instant;

/**
 * Where what a paper says stands in the register, and what it takes to check it without us.
 *
 * @param act number of the act that made the version printed
 * @param version of the record
 * @param at when the act was recorded
 * @param leafHash of the act, lower-case hex
 * @param acts how many acts the signed checkpoint is over
 * @param root of the tree the checkpoint is over, as it stands in the checkpoint
 * @param key that checks the checkpoint's signature
 */
public record Proof(long act, long version, Instant at, String leafHash, long acts, String root, String key) {

    /** Where the receipt of the act is. */
    public String receipt() {
        return "/api/v1/register/" + act + "/receipt";
    }

    /** Where the act can be read. */
    public String page() {
        return "/register/" + act;
    }
}
