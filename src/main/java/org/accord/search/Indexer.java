package org.accord.search;

import java.util.Optional;
import org.accord.register.Entry;

/** Turns the acts of one kind into documents; each feature offers one as a bean per kind it lists. */
public interface Indexer {

    /** The kind of subject, as in {@link org.accord.register.Subject#kind}. */
    String kind();

    /**
     * The document for the state after the entry, or empty when this version is not to be found (erased, draft
     * withdrawn). Depends on nothing but the entry, so that the index can be rebuilt from the register.
     */
    Optional<IndexDocument> document(Entry entry);

    /** Grows by one whenever documents change their shape: the index is then rebuilt. */
    default int edition() {
        return 1;
    }
}
