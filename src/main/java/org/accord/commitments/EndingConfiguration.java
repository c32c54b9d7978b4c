package org.accord.commitments;

import org.accord.approvals.BindingAct;
import org.accord.charters.Charters;
import org.accord.commitments.EndCommitment.Ending;
import org.accord.shared.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two ways in which a published commitment ends. */
@Configuration(proxyBeanMethods = false)
class EndingConfiguration {

    @Bean
    BindingAct completeCommitment(
            CommitmentStore store, Commitments commitments, Charters charters, Messages messages) {
        return new EndCommitment(Ending.COMPLETED, store, commitments, charters, messages);
    }

    @Bean
    BindingAct discontinueCommitment(
            CommitmentStore store, Commitments commitments, Charters charters, Messages messages) {
        return new EndCommitment(Ending.DISCONTINUED, store, commitments, charters, messages);
    }
}
