package org.accord.progress;

import java.time.Instant;
import java.util.Optional;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Whether a report came late: by the last day that held for its signatory at the moment that is looked at. Days that were
 * granted after it came count from the day of the grant on, so nobody is late for having sent it while a request waited.
 *
 * @see "decision 0033"
 */
@Service
@PreAuthorize(Rights.EVERYONE)
public class LateReports {

    private final ProgressStore store;

    LateReports(ProgressStore store) {
        this.store = store;
    }

    /** True when the report first came after the last day that held at a moment. */
    public boolean isLate(ProgressReport report, AsOf asOf) {
        return isLate(report.cycle(), report.organisation().id(), report.firstSubmittedAt(), asOf);
    }

    /** The same of one in a list, by what holds now. */
    public boolean isLate(ProgressSummary report) {
        return isLate(report.cycle(), report.organisation(), report.firstSubmittedAt(), AsOf.NOW);
    }

    private boolean isLate(String cycle, OrganisationId organisation, Instant sentAt, AsOf asOf) {
        int moreDays = state(store.extensions, Extension.id(cycle, organisation), asOf)
                .map(Extension::granted)
                .orElse(0);
        return state(store.cycles, cycle, asOf)
                .filter(in -> Days.of(sentAt).isAfter(in.due(moreDays)))
                .isPresent();
    }

    private static <T> Optional<T> state(Records<T> records, String id, AsOf asOf) {
        return (asOf.isNow() ? records.find(id) : records.asOf(id, asOf)).map(Recorded::state);
    }
}
