package org.accord.commitments;

import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.springframework.stereotype.Component;

/** Where commitments are kept. */
@Component
class CommitmentStore {

    static final String COMMITMENT = "commitment";

    final Records<Commitment> commitments;

    CommitmentStore(RecordKinds kinds) {
        commitments = kinds.of(COMMITMENT, "commitments", Commitment.class);
    }
}
