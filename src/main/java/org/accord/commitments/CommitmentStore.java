package org.accord.commitments;

import java.util.Optional;
import org.accord.approvals.Binding;
import org.accord.register.RecordKinds;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.springframework.stereotype.Component;

/** Where commitments are kept. */
@Component
class CommitmentStore {

    static final String COMMITMENT = "commitment";
    static final String HAND_OVER = "hand-over";
    static final String PARTNER = "partner";

    final Records<Commitment> commitments;
    final Records<HandOver> handOvers;
    final Records<Partner> partners;
    final Records<VerificationRule> rules;

    CommitmentStore(RecordKinds kinds) {
        commitments = kinds.of(COMMITMENT, "commitments", Commitment.class);
        handOvers = kinds.of(HAND_OVER, "hand_overs", HandOver.class);
        partners = kinds.of(PARTNER, "partners", Partner.class);
        rules = kinds.of("verification-rule", "verification_rules", VerificationRule.class);
    }

    /** The commitment, as long as nothing was recorded of it after the version that an act binds to. */
    Optional<Commitment> at(Binding binding) {
        return commitments
                .find(binding.subject())
                .filter(now -> now.version() == binding.version())
                .map(Recorded::state);
    }
}
