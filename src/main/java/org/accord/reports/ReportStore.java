package org.accord.reports;

import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.springframework.stereotype.Component;

/** Where published reports are kept. */
@Component
class ReportStore {

    static final String REPORT = "implementation-report";

    final Records<ImplementationReport> reports;

    ReportStore(RecordKinds kinds) {
        reports = kinds.of(REPORT, "reports", ImplementationReport.class);
    }
}
