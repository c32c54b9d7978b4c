package org.accord.review;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.accounts.Accounts;
import org.accord.accounts.User;
import org.accord.commitments.Commitment;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Hands reports to those who read them, and never to anybody who has to do with the signatory. Every act is made from a
 * version the caller saw: of two at once one wins, the other gets
 * {@link org.accord.register.RegisterProblem.ChangedMeanwhile}.
 *
 * @see "decision 0044"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Assignments {

    private final ReviewStore store;
    private final ProgressReports reports;
    private final Conflicts conflicts;
    private final Accounts accounts;
    private final Clock clock;

    Assignments(ReviewStore store, ProgressReports reports, Conflicts conflicts, Accounts accounts, Clock clock) {
        this.store = store;
        this.reports = reports;
        this.conflicts = conflicts;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Who has the report at hand. What was left behind by somebody who decides no more is nobody's. */
    public Assignment of(String report) {
        Assignment now = store.find(report).map(Assignment::of).orElseGet(() -> Assignment.none(report));
        return now.reviewer().isEmpty()
                        || now.reviewer()
                                .filter(holder -> decides(holder, report))
                                .isPresent()
                ? now
                : now.leftBehind();
    }

    /** True for somebody of the secretariat, not suspended, who has nothing to do with the signatory. */
    private boolean decides(UserId holder, String report) {
        return holder.equals(caller()) || (isStaff(holder) && !conflicts.isBarred(holder, organisation(report)));
    }

    /** Who of those who still decide has each of the reports at hand; those that nobody has are left out. */
    public Map<String, UserId> reviewers(Collection<String> reports) {
        Set<UserId> staff = staff().stream().map(User::id).collect(Collectors.toSet());
        return store.all(reports).stream()
                .flatMap(review -> review.holder().stream()
                        .filter(staff::contains)
                        .map(holder -> Map.entry(review.report(), holder)))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** True when the caller has to do with the signatory, and so keeps out of its report. */
    public boolean isBarred(String report) {
        return conflicts.isBarred(caller(), organisation(report));
    }

    /** Those of the secretariat who may have the report, by name. */
    public List<User> candidates(String report) {
        Commitment.Lead organisation = organisation(report);
        return staff().stream()
                .filter(person -> !conflicts.isBarred(person.id(), organisation))
                .toList();
    }

    /**
     * Hands a report to somebody, or takes it; whoever had it has it no more.
     *
     * @param to the caller, or one of {@link #candidates}
     * @param seen the version the caller saw
     * @throws ProgressProblem.Partial when the caller has to do with the signatory
     * @throws ReviewProblem.Invalid naming {@code reviewer} when that person has, or is not of the secretariat
     * @throws ProgressProblem.NotInState when the report was decided
     */
    public Assignment assign(String report, UserId to, long seen) {
        Commitment.Lead organisation = undecided(report).organisation();
        requireImpartial(report, organisation);
        new FieldCheck()
                .that("reviewer", to.equals(caller()) || isStaff(to), "reviewing.notStaff")
                .that("reviewer", !conflicts.isBarred(to, organisation), "reviewing.barred")
                .orThrow(ReviewProblem.Invalid::new);
        return Assignment.of(store.record("assigned", seen, review(report).assigned(to, clock.instant())));
    }

    /**
     * Lets a report go, so that anybody may take it.
     *
     * @param seen the version the caller saw
     * @throws ProgressProblem.Partial for somebody else's, when the caller has to do with the signatory
     * @throws ProgressProblem.NotInState when nobody has it, or it was decided
     */
    public Assignment handBack(String report, long seen) {
        Commitment.Lead organisation = undecided(report).organisation();
        UserId holder = review(report).holder().orElseThrow(() -> new ProgressProblem.NotInState(report, "NOBODYS"));
        if (!holder.equals(caller())) {
            requireImpartial(report, organisation);
        }
        return Assignment.of(store.record("handedBack", seen, review(report).handedBack()));
    }

    /** Throws when a colleague has the report at hand; the system decides whoever has it. */
    void requireFree(String report) {
        if (!caller().equals(UserId.SYSTEM) && of(report).isWithAnother(caller())) {
            throw new ReviewProblem.WithColleague(report);
        }
    }

    private void requireImpartial(String report, Commitment.Lead organisation) {
        if (conflicts.isBarred(caller(), organisation)) {
            throw new ProgressProblem.Partial(report);
        }
    }

    /** Reports that somebody has at hand who still decides; what others left behind is nobody's. */
    Set<String> taken() {
        return staff().stream()
                .map(User::id)
                .flatMap(person -> store.takenBy(person).stream().filter(report -> decides(person, report)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isStaff(UserId person) {
        return staff().stream().anyMatch(each -> each.id().equals(person));
    }

    private List<User> staff() {
        return Stream.concat(accounts.coordinators().stream(), accounts.administrators().stream())
                .collect(Collectors.toMap(User::id, Function.identity(), (first, again) -> first))
                .values()
                .stream()
                .sorted(Comparator.comparing(User::displayName)
                        .thenComparing(person -> person.id().value()))
                .toList();
    }

    private Review review(String report) {
        return store.find(report).map(Recorded::state).orElseGet(() -> Review.of(report));
    }

    private Commitment.Lead organisation(String report) {
        return report(report).organisation();
    }

    private ProgressReport undecided(String id) {
        ProgressReport report = report(id);
        if (report.state() == ProgressReport.State.ACCEPTED) {
            throw new ProgressProblem.NotInState(id, report.state().name());
        }
        return report;
    }

    private ProgressReport report(String id) {
        return reports.find(id, AsOf.NOW).map(Recorded::state).orElseThrow(() -> new ProgressProblem.NotFound(id));
    }

    private static UserId caller() {
        return CurrentActor.get().user();
    }
}
