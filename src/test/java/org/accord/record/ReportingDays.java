package org.accord.record;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.progress.Cycle;
import org.accord.progress.CycleDraft;
import org.accord.progress.Cycles;
import org.accord.progress.Extension;
import org.accord.progress.ExtensionDraft;
import org.accord.progress.Extensions;
import org.accord.progress.MilestoneState;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.Rating;
import org.accord.progress.Verdict;
import org.accord.register.Recorded;
import org.accord.review.Reviews;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.springframework.context.ApplicationContext;

/**
 * Two cycles open and close; reports come in time, late or never, are returned, come again, are accepted. One comes while
 * its signatory waits for more days.
 */
final class ReportingDays {

    private final Cycles cycles;
    private final Commitments commitments;
    private final ProgressReports reports;
    private final Reviews reviews;
    private final Extensions extensions;
    private final PromisingDays promises;
    private final List<String> submitted = new ArrayList<>();
    private final List<String> returned = new ArrayList<>();
    private final List<String> behind = new ArrayList<>();
    private int decided;

    ReportingDays(ApplicationContext portal, PromisingDays promises) {
        cycles = portal.getBean(Cycles.class);
        commitments = portal.getBean(Commitments.class);
        reports = portal.getBean(ProgressReports.class);
        reviews = portal.getBean(Reviews.class);
        extensions = portal.getBean(Extensions.class);
        this.promises = promises;
    }

    void fill(Stage stage, int day, LocalDate date) {
        List.copyOf(submitted).forEach(id -> stage.add(Stage.COORDINATOR, () -> decide(id)));
        List.copyOf(returned).forEach(id -> stage.add(memberOf(id), () -> resubmit(id, date)));
        moreDays(stage, day, date);
        CurrentActor.callAs(Actor.SYSTEM, () -> cycles.of(Charters.PARIS_CALL, AsOf.NOW)).stream()
                .filter(cycle -> cycle.state() == Cycle.State.OPEN && !date.isBefore(cycle.opens()))
                .forEach(cycle -> submitSome(stage, cycle, day, date));
        cycle(stage, day, date, "spring", 6, 18);
        cycle(stage, day, date, "summer", 18, 29);
    }

    /** Opens two days ahead, is due after five more, has three days of grace. */
    private void cycle(Stage stage, int day, LocalDate date, String name, int from, int until) {
        String id = Charters.PARIS_CALL + "." + name;
        if (day == from) {
            stage.add(
                    Stage.COORDINATOR,
                    () -> cycles.open(new CycleDraft(
                            Charters.PARIS_CALL,
                            name,
                            date.minusYears(1),
                            date,
                            date.plusDays(2),
                            date.plusDays(7),
                            3)));
        } else if (day == from + 8) {
            stage.add(Stage.COORDINATOR, () -> cycles.noteStandings(id));
        } else if (day == until) {
            stage.add(Stage.COORDINATOR, () -> cycles.close(id));
        }
    }

    /** Asked for on the last day, granted two days after it; the report comes in between. */
    private void moreDays(Stage stage, int day, LocalDate date) {
        String cycle = Charters.PARIS_CALL + ".spring";
        if (day == 13) {
            promises.published().stream()
                    .filter(id -> CurrentActor.callAs(promises.member(id), () -> isOwed(id, cycle)))
                    .findFirst()
                    .ifPresent(behind::add);
            behind.forEach(id -> stage.add(
                    promises.member(id),
                    () -> extensions.ask(cycle, organisation(id), new ExtensionDraft(1, "Elections"))));
        } else if (day == 14) {
            behind.forEach(id -> stage.add(
                    promises.member(id), () -> submit(cycles.find(cycle).orElseThrow(), id, date)));
        } else if (day == 15) {
            List.copyOf(behind)
                    .forEach(id -> stage.add(
                            Stage.COORDINATOR,
                            () -> extensions.grant(Extension.id(cycle, organisation(id)), 1, "For once")));
            behind.clear();
        }
    }

    private boolean isOwed(String commitment, String cycle) {
        return extensions.open(Charters.PARIS_CALL, organisation(commitment)).stream()
                        .anyMatch(open -> open.id().equals(cycle))
                && reports.find(ProgressReport.id(cycle, commitment), AsOf.NOW).isEmpty();
    }

    private OrganisationId organisation(String commitment) {
        return promises.member(commitment).organisations().iterator().next();
    }

    private void submitSome(Stage stage, Cycle cycle, int day, LocalDate date) {
        promises.published().stream()
                .filter(id -> CurrentActor.callAs(Actor.SYSTEM, () -> isWanted(cycle, id, day)))
                .limit(2)
                .forEach(id -> stage.add(promises.member(id), () -> submit(cycle, id, date)));
    }

    private boolean isWanted(Cycle cycle, String commitment, int day) {
        return (commitment.hashCode() + day) % 3 != 0
                && !behind.contains(commitment)
                && reports.find(ProgressReport.id(cycle.id(), commitment), AsOf.NOW)
                        .isEmpty()
                && commitments.find(commitment, AsOf.NOW).orElseThrow().state().state() == Commitment.State.PUBLISHED;
    }

    private void submit(Cycle cycle, String commitment, LocalDate date) {
        commitments
                .find(commitment, AsOf.NOW)
                .filter(now -> now.state().state() == Commitment.State.PUBLISHED)
                .ifPresent(now -> submitted.add(reports.submit(cycle.id(), commitment, content(now.state(), date))
                        .id()));
    }

    private void decide(String id) {
        submitted.remove(id);
        long version = get(id).version();
        if (decided++ % 3 == 1) {
            reviews.returnWithQuestions(
                    id, version, List.of(new Reviews.FieldQuestion("narrative", "What came of it?")));
            returned.add(id);
        } else {
            List<String> responses = get(id).state().questions().stream()
                    .map(question -> "Answered by the figures")
                    .toList();
            reviews.accept(
                    id,
                    version,
                    new Verdict(Rating.values()[decided % Rating.values().length], "Read and compared", responses));
        }
    }

    private void resubmit(String id, LocalDate date) {
        returned.remove(id);
        Recorded<ProgressReport> now = get(id);
        Commitment commitment = commitments
                .find(now.state().commitment(), AsOf.NOW)
                .orElseThrow()
                .state();
        if (commitment.state() != Commitment.State.DISCONTINUED) {
            reports.resubmit(id, now.version(), content(commitment, date));
            submitted.add(id);
        }
    }

    private Actor memberOf(String report) {
        return promises.member(
                CurrentActor.callAs(Actor.SYSTEM, () -> get(report).state().commitment()));
    }

    private Recorded<ProgressReport> get(String id) {
        Optional<Recorded<ProgressReport>> found = reports.find(id, AsOf.NOW);
        return found.orElseThrow();
    }

    private static ProgressDraft content(Commitment commitment, LocalDate date) {
        return new ProgressDraft(
                Language.EN,
                "What was done until " + date,
                "",
                Map.of("m1", MilestoneState.values()[date.getDayOfMonth() % MilestoneState.values().length]),
                List.of(new ProgressDraft.ValueDraft(
                        "i1", BigDecimal.valueOf(date.getDayOfMonth() * 3L), date, "Count")),
                List.of(),
                "");
    }
}
