package org.accord.register;

import java.time.Instant;
import java.util.Optional;

/** Signed statements of how long the register is and what it holds. */
public interface Checkpoints {

    /** The newest published checkpoint; empty when nothing was recorded yet. */
    Optional<Checkpoint> latest();

    /** Publishes a checkpoint over all entries now durable, or returns the latest when nothing is new. */
    Checkpoint publish();

    /** Proof that the entry is under the latest checkpoint; publishes one when it is not yet. */
    Attested attest(long number);

    /** Proof that the entry is under the published checkpoint of that size; empty when there is none, or it is not. */
    Optional<Attested> attest(long number, long size);

    /** Proof in hex that the tree of the older size is a prefix of that of the newer (RFC 6962 section 2.1.2). */
    java.util.List<String> consistency(long olderSize, long newerSize);

    /** The public key as a C2SP note verifier key: {@code name+hash+base64}. */
    String verifierKey();

    /**
     * A published checkpoint.
     *
     * @param size number of entries under it
     * @param rootHash lower-case hex of the Merkle root
     * @param at when it was published
     * @param note the signed note
     */
    record Checkpoint(long size, String rootHash, Instant at, String note) {}
}
