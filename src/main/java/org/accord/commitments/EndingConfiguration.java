package org.accord.commitments;

import org.accord.approvals.BindingAct;
import org.accord.commitments.EndCommitment.Ending;
import org.accord.shared.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two ways in which a published commitment ends. */
@Configuration(proxyBeanMethods = false)
class EndingConfiguration {

    @Bean
    BindingAct completeCommitment(CommitmentStore store, Commitments commitments, Messages messages) {
        return new EndCommitment(Ending.COMPLETED, store, commitments, messages);
    }

    @Bean
    BindingAct discontinueCommitment(CommitmentStore store, Commitments commitments, Messages messages) {
        return new EndCommitment(Ending.DISCONTINUED, store, commitments, messages);
    }
}
