package org.accord.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.accord.printing.Proof;
import org.springframework.stereotype.Component;

/**
 * Proofs as they stand on papers. An act keeps the checkpoint it was first proven with while this process runs, so that a
 * paper printed twice is the same paper; every later checkpoint is over it as well.
 */
@Component
public class Proofs {

    private static final int ACTS_KEPT = 10_000;

    private final Register register;
    private final Checkpoints checkpoints;
    private final Cache<Long, Attested> given =
            Caffeine.newBuilder().maximumSize(ACTS_KEPT).build();

    Proofs(Register register, Checkpoints checkpoints) {
        this.register = register;
        this.checkpoints = checkpoints;
    }

    /** The act's place in the tree, with the path to the checkpoint it was first proven with. */
    public Attested attested(long act) {
        return given.get(act, checkpoints::attest);
    }

    /**
     * What a paper says of the act that made a version of a record.
     *
     * @throws RegisterProblem.NotFound when there is no such act
     */
    public Proof of(long act) {
        Entry entry = register.entry(act).orElseThrow(() -> new RegisterProblem.NotFound("entry", Long.toString(act)));
        Attested attested = attested(act);
        String[] checkpoint = attested.checkpoint().split("\n", 4);
        return new Proof(
                act,
                entry.version(),
                entry.at(),
                attested.leafHash(),
                Long.parseLong(checkpoint[1]),
                checkpoint[2],
                checkpoints.verifierKey());
    }
}
