package org.accord.shell;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.commitments.Indicator;
import org.accord.progress.CycleDraft;
import org.accord.progress.Cycles;
import org.accord.progress.MilestoneState;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.Rating;
import org.accord.progress.ReportingRule;
import org.accord.progress.RuleDraft;
import org.accord.progress.Rules;
import org.accord.register.Recorded;
import org.accord.review.Reviews;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shell.DemonstrationData.Scene;
import org.accord.shell.DemonstrationSignatories.Promised;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The demonstration's second half: two closed cycles of reports, 66 % on time, 15 % late, 19 % never. */
@Component
@Order(2)
class DemonstrationProgress implements DemonstrationPart {

    static final List<Integer> YEARS = List.of(2024, 2025);
    static final int GRACE_DAYS = 90;
    private static final LocalDate RULED = LocalDate.of(2024, 12, 2);
    private static final int DAYS_BETWEEN_ROUNDS = 7;
    private static final int MINUTE_OF_ROUNDS = 5;
    private static final int MOST_COMMITMENTS = 60;
    private static final int ON_TIME_PERCENT = 66;
    private static final int LATE_PERCENT = 15;

    private final Cycles cycles;
    private final Commitments commitments;
    private final ProgressReports reports;
    private final Reviews reviews;
    private final Rules rules;
    private final DemonstrationSignatories signatories;

    DemonstrationProgress(
            Cycles cycles,
            Commitments commitments,
            ProgressReports reports,
            Reviews reviews,
            Rules rules,
            DemonstrationSignatories signatories) {
        this.cycles = cycles;
        this.commitments = commitments;
        this.reports = reports;
        this.reviews = reviews;
        this.rules = rules;
        this.signatories = signatories;
    }

    @Override
    public void stage(List<Scene> scenes, Random random) {
        scenes.add(new Scene(Scene.time(RULED, 0), DemonstrationData.COORDINATOR, this::rule));
        for (int year : YEARS) {
            LocalDate opens = LocalDate.of(year + 1, 1, 15);
            LocalDate closes = closes(year);
            LocalDate ends = closed(year);
            List<Scene> inTime = stageReports(year, opens, closes, random);
            scenes.add(new Scene(Scene.time(opens, 0), DemonstrationData.COORDINATOR, () -> open(year, opens, closes)));
            scenes.addAll(inTime);
            scenes.addAll(rounds(Charters.PARIS_CALL + "." + year, opens, closes, ends));
            scenes.add(new Scene(
                    Scene.time(ends, 30),
                    DemonstrationData.COORDINATOR,
                    () -> cycles.close(Charters.PARIS_CALL + "." + year)));
        }
    }

    /** What the nightly job would note: when the cycle opens, when reports become late, and every week. */
    List<Scene> rounds(String cycle, LocalDate opens, LocalDate closes, LocalDate before) {
        return Stream.concat(
                        Stream.of(closes.plusDays(1)), opens.datesUntil(before, Period.ofDays(DAYS_BETWEEN_ROUNDS)))
                .filter(day -> day.isBefore(before))
                .map(day -> new Scene(
                        Scene.time(day, MINUTE_OF_ROUNDS),
                        DemonstrationData.COORDINATOR,
                        () -> cycles.noteStandings(cycle)))
                .toList();
    }

    private static LocalDate closes(int year) {
        return LocalDate.of(year + 1, 3, 31);
    }

    /** The day on which the cycle about a year is closed. */
    static LocalDate closed(int year) {
        return closes(year).plusDays(GRACE_DAYS + 1L);
    }

    /** What all its cycles give. */
    private void rule() {
        rules.set(
                Charters.PARIS_CALL,
                new RuleDraft(LocalDate.of(2025, 1, 1), GRACE_DAYS, ReportingRule.USUAL.silentCycles()),
                rules.version(Charters.PARIS_CALL));
    }

    private void open(int year, LocalDate opens, LocalDate closes) {
        cycles.open(new CycleDraft(
                Charters.PARIS_CALL,
                String.valueOf(year),
                LocalDate.of(year, 1, 1),
                LocalDate.of(year, 12, 31),
                opens,
                closes,
                GRACE_DAYS));
    }

    /** One slot per commitment there can be; which commitments exist by then is seen when the slot is played. */
    private List<Scene> stageReports(int year, LocalDate opens, LocalDate closes, Random random) {
        List<Scene> slots = new ArrayList<>();
        for (int slot = 0; slot < MOST_COMMITMENTS; slot++) {
            int luck = random.nextInt(100);
            int days = (int) (closes.toEpochDay() - opens.toEpochDay());
            int which = slot;
            int percent = 5 + random.nextInt(96);
            if (luck < ON_TIME_PERCENT) {
                LocalDate day = opens.plusDays(1 + random.nextInt(days));
                slots.add(reporting(which, year, opens, day, percent));
            } else if (luck < ON_TIME_PERCENT + LATE_PERCENT) {
                LocalDate day = closes.plusDays(2 + random.nextInt(GRACE_DAYS - 10));
                slots.add(reporting(which, year, opens, day, percent));
            }
        }
        return slots;
    }

    private Scene reporting(int which, int year, LocalDate opens, LocalDate day, int percent) {
        return new Scene(Scene.time(day, 600 + which), DemonstrationData.COORDINATOR, () -> {
            List<Promised> promised = signatories.promised();
            if (which < promised.size() && !promised.get(which).on().isAfter(opens)) {
                report(promised.get(which), Charters.PARIS_CALL + "." + year, day, percent);
            }
        });
    }

    /** Submitted by its organisation, and accepted the same day. */
    void report(Promised promised, String cycle, LocalDate day, int percent) {
        Recorded<ProgressReport> submitted = submit(promised, cycle, day, percent);
        reviews.accept(
                submitted.id(),
                submitted.version(),
                rating(percent),
                reason(commitments.find(promised.id(), AsOf.NOW).orElseThrow().state(), submitted.state()));
    }

    /** Submitted by its organisation, and waiting for a coordinator. */
    Recorded<ProgressReport> submit(Promised promised, String cycle, LocalDate day, int percent) {
        Commitment commitment =
                commitments.find(promised.id(), AsOf.NOW).orElseThrow().state();
        return CurrentActor.callAs(
                DemonstrationData.representative(promised.organisation()),
                () -> reports.submit(cycle, promised.id(), draft(commitment, day, percent)));
    }

    private static ProgressDraft draft(Commitment commitment, LocalDate day, int percent) {
        Map<String, MilestoneState> milestones = new HashMap<>();
        commitment.milestones().forEach(milestone -> milestones.put(milestone.id(), state(percent)));
        List<ProgressDraft.ValueDraft> values = new ArrayList<>();
        for (Indicator indicator : commitment.indicators()) {
            BigDecimal value = indicator
                    .target()
                    .subtract(indicator.baseline())
                    .multiply(BigDecimal.valueOf(percent))
                    .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                    .add(indicator.baseline());
            values.add(new ProgressDraft.ValueDraft(indicator.id(), value, day.minusDays(1), "Own count"));
        }
        return new ProgressDraft(
                Language.EN,
                "Work went on as planned; the figure below is the state on the day it was counted.",
                percent < 40 ? "Staff and funding came later than planned." : "",
                milestones,
                values,
                List.of(),
                "");
    }

    private static MilestoneState state(int percent) {
        if (percent >= 80) {
            return MilestoneState.COMPLETE;
        }
        return percent >= 20 ? MilestoneState.IN_PROGRESS : MilestoneState.NOT_STARTED;
    }

    private static Rating rating(int percent) {
        if (percent >= 95) {
            return Rating.COMPLETE;
        }
        if (percent >= 60) {
            return Rating.SUBSTANTIAL;
        }
        return percent >= 15 ? Rating.LIMITED : Rating.NOT_STARTED;
    }

    /** The figure that the page of the commitment shows: values are counted in whole units. */
    static String reason(Commitment commitment, ProgressReport report) {
        Indicator first = commitment.indicators().getFirst();
        int percent = report.value(first.id())
                .map(value -> first.percentDone(value.value()))
                .orElse(0);
        return "The value reported stands at about " + percent + " percent of the way from baseline to target.";
    }
}
