package org.accord.search;

import org.accord.register.Subject;

/** What operators and jobs do to the index of this process. */
public interface IndexUpkeep {

    /**
     * Builds the index anew from the register, aside, and exchanges it at the end: lists answer from the old one
     * meanwhile. Returns how many entries were read.
     *
     * @throws java.io.UncheckedIOException when the disk fails; the old index then stays
     */
    long rebuild();

    /**
     * Takes one version of a subject out for good, from the disk too; to be called after its entry was erased from the
     * register. Returns when it is done.
     */
    void forget(Subject subject, long version);
}
