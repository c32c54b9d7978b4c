package org.accord.approvals;

import org.accord.search.IndexDocument;
import org.accord.search.Indexer;
import org.accord.search.RecordIndexer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is found about approvals: by organisation and state. What is asked for stays out of the index. */
@Configuration(proxyBeanMethods = false)
class ApprovalIndexers {

    static final String ORGANISATION = "organisation";
    static final String STATE = "state";

    @Bean
    Indexer approvalIndexer(ApprovalStore store) {
        return RecordIndexer.of(store.approvals, ApprovalIndexers::document);
    }

    private static IndexDocument document(Approval approval) {
        return IndexDocument.summary(new Found(approval.id()))
                .filter(ORGANISATION, approval.binding().organisation().value())
                .filter(STATE, approval.state().name())
                .done();
    }

    /** All else is read from the record. */
    record Found(String id) {}
}
