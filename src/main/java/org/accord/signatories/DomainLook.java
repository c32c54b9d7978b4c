package org.accord.signatories;

import java.util.List;

/** What a look at a domain came to. */
public sealed interface DomainLook {

    /** The record stands there. */
    record Proved(DomainProof proof) implements DomainLook {}

    /**
     * It does not.
     *
     * @param likewise other records there that were meant for us, at most a few
     * @param others how many further text records there are; what they say is nobody's business
     */
    record Missing(List<String> likewise, int others) implements DomainLook {
        public Missing {
            likewise = List.copyOf(likewise);
        }
    }

    /** The domain did not answer in time. */
    record Silent() implements DomainLook {}
}
