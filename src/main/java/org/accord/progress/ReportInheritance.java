package org.accord.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.accord.commitments.Commitments;
import org.accord.commitments.Continuation;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Absorption;
import org.accord.signatories.Inheritance;
import org.accord.signatories.Organisation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Reports that are not public yet go on with those who have the commitment now, when it was handed over or, after the
 * commitments, when its lead was absorbed: who is asked answers, and who is heard has the days of the rule. Public ones stay
 * as they were.
 */
@Component
@Order(ReportInheritance.AFTER_COMMITMENTS)
class ReportInheritance implements Inheritance, Continuation {

    static final int AFTER_COMMITMENTS = 2;

    private final ProgressStore store;
    private final ReportsAtHand atHand;
    private final Commitments commitments;
    private final ReviewRules rules;
    private final SearchIndex index;
    private final Clock clock;

    ReportInheritance(
            ProgressStore store,
            ReportsAtHand atHand,
            Commitments commitments,
            ReviewRules rules,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.atHand = atHand;
        this.commitments = commitments;
        this.rules = rules;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public void takeOver(OrganisationId from, Organisation by, Absorption absorbed) {
        IndexQuery all = IndexQuery.of(ProgressStore.REPORT).where("organisation", from.value());
        goOn(all, report -> report.organisation().id().equals(from));
    }

    @Override
    public void goOn(String commitment) {
        goOn(IndexQuery.of(ProgressStore.REPORT).where("commitment", commitment), any -> true);
    }

    private void goOn(IndexQuery some, Predicate<ProgressReport> which) {
        for (String id : index.ids(some)) {
            store.reports
                    .find(id)
                    .filter(found -> which.test(found.state()))
                    .filter(found -> found.state().state() != ProgressReport.State.ACCEPTED)
                    .ifPresent(this::takeOver);
        }
    }

    private void takeOver(Recorded<ProgressReport> found) {
        ProgressReport report = found.state();
        LocalDate today = Days.of(clock.instant());
        LocalDate until = today.plusDays(rules.now(report.charter()).commentDays());
        commitments
                .find(report.commitment(), AsOf.NOW)
                .map(commitment -> commitment.state().organisation())
                .filter(lead -> !lead.id().equals(report.organisation().id()))
                .ifPresent(lead -> atHand.record("took-over", report.takenOver(lead, today, until), found.version()));
    }
}
