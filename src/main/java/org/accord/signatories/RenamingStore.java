package org.accord.signatories;

import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.springframework.stereotype.Component;

/** Where renamings and mergers are kept, one for each organisation, by its id. */
@Component
class RenamingStore {

    static final String RENAMING = "renaming";

    static final String MERGER = "merger";

    final Records<Renaming> renamings;
    final Records<Merger> mergers;

    RenamingStore(RecordKinds kinds) {
        renamings = kinds.of(RENAMING, "renamings", Renaming.class);
        mergers = kinds.of(MERGER, "mergers", Merger.class);
    }
}
