package org.accord.commitments;

import org.accord.approvals.BindingAct;
import org.accord.shared.Messages;
import org.accord.signatories.Signatories;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two sides of a hand-over. */
@Configuration(proxyBeanMethods = false)
class HandOverConfiguration {

    @Bean
    BindingAct offerCommitment(CommitmentStore store, HandOvers handOvers, Signatories signatories, Messages messages) {
        return new HandOverBinding(HandOverActs.OFFER, store, handOvers, signatories, messages);
    }

    @Bean
    BindingAct takeOverCommitment(
            CommitmentStore store, HandOvers handOvers, Signatories signatories, Messages messages) {
        return new HandOverBinding(HandOverActs.ACCEPT, store, handOvers, signatories, messages);
    }
}
