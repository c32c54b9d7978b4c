package org.accord.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The reporting rules of charters: read by everyone, set by coordinators for days to come. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Rules {

    private final ProgressStore store;
    private final Clock clock;

    Rules(ProgressStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The rule of a day. */
    @PreAuthorize(Rights.EVERYONE)
    public ReportingRule on(String charter, LocalDate day) {
        return of(charter).on(day);
    }

    /** The rule of today. */
    @PreAuthorize(Rights.EVERYONE)
    public ReportingRule now(String charter) {
        return on(charter, today());
    }

    /** All rules of a charter as they were recorded at a moment. */
    @PreAuthorize(Rights.EVERYONE)
    public ReportingRules of(String charter, AsOf asOf) {
        return asOf.isNow()
                ? of(charter)
                : store.rules
                        .asOf(charter, asOf)
                        .map(Recorded::state)
                        .orElseGet(() -> new ReportingRules(charter, List.of()));
    }

    /** All rules of a charter, past and future ones. */
    @PreAuthorize(Rights.EVERYONE)
    public ReportingRules of(String charter) {
        return store.rules.find(charter).map(Recorded::state).orElseGet(() -> new ReportingRules(charter, List.of()));
    }

    /** Which version of the rules stands; 0 while nobody has set any. */
    @PreAuthorize(Rights.EVERYONE)
    public long version(String charter) {
        return store.rules.find(charter).map(Recorded::version).orElse(0L);
    }

    /** Every step, oldest first. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Revision<ReportingRules>> history(String charter) {
        return store.rules.history(charter);
    }

    /**
     * Sets the rule from a day to come on, in the place of one for the same day.
     *
     * @param seen the version the caller saw
     * @throws ProgressProblem.Invalid naming every field that is wrong; when the rule before says the same, too
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody changed them since
     */
    public ReportingRules set(String charter, RuleDraft draft, long seen) {
        ReportingRule rule = draft.checked(today());
        ReportingRules now = of(charter);
        ReportingRule before = now.without(rule.from()).on(rule.from());
        if (before.saysTheSameAs(rule)) {
            throw new ProgressProblem.Invalid(Map.of("graceDays", "rules.same"));
        }
        return record("ruled", charter, seen, now.with(rule));
    }

    /**
     * Takes a rule back whose day has not come.
     *
     * @throws ProgressProblem.NotInState when its day has come, or it is not there any more
     */
    public ReportingRules takeBack(String charter, LocalDate from, long seen) {
        ReportingRules now = of(charter);
        if (now.rules().stream().noneMatch(rule -> rule.from().equals(from))) {
            throw new ProgressProblem.NotInState(charter, "GONE");
        }
        if (!from.isAfter(today())) {
            throw new ProgressProblem.NotInState(charter, "IN_FORCE");
        }
        return record("ruleTakenBack", charter, seen, now.without(from));
    }

    private ReportingRules record(String verb, String charter, long seen, ReportingRules next) {
        return store.rules
                .record(new NewState<>(verb, charter, seen, next, Visibility.PUBLIC, null))
                .state();
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }
}
