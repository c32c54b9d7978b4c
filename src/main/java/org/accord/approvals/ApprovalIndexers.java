package org.accord.approvals;

import java.util.Optional;
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

    /** When it was decided, or asked for while it is not. */
    static final String STEP = "step";

    private static final int EDITION = 2;

    @Bean
    Indexer approvalIndexer(ApprovalStore store) {
        return new RecordIndexer<>(store.approvals, EDITION, approval -> Optional.of(document(approval)));
    }

    private static IndexDocument document(Approval approval) {
        return IndexDocument.summary(new Found(approval.id()))
                .filter(ORGANISATION, approval.binding().organisation().value())
                .filter(STATE, approval.state().name())
                .sort(STEP, approval.lastStep().toString())
                .done();
    }

    /** All else is read from the record. */
    record Found(String id) {}
}
