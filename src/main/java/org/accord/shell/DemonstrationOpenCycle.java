package org.accord.shell;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.accord.charters.Charters;
import org.accord.progress.CycleDraft;
import org.accord.progress.Cycles;
import org.accord.progress.ProgressReport;
import org.accord.register.Recorded;
import org.accord.review.Reviews;
import org.accord.shared.OrganisationId;
import org.accord.shell.DemonstrationData.Scene;
import org.accord.shell.DemonstrationSignatories.Promised;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The cycle that is open today, so that the loop can be walked: some reports accepted, a few waiting for review, one of
 * Jordan returned with questions, another still owed by it.
 */
@Component
@Order(2)
class DemonstrationOpenCycle implements DemonstrationPart {

    private static final int OPEN_SINCE_DAYS = 60;
    private static final int OPEN_FOR_DAYS = 30;
    private static final int ACCEPTED = 20;
    private static final int WAITING = 3;
    private static final String JORDAN = "jo";

    private final Cycles cycles;
    private final Reviews reviews;
    private final Signatories organisations;
    private final DemonstrationSignatories signatories;
    private final DemonstrationProgress progress;
    private final Clock clock;

    DemonstrationOpenCycle(
            Cycles cycles,
            Reviews reviews,
            Signatories organisations,
            DemonstrationSignatories signatories,
            DemonstrationProgress progress,
            Clock clock) {
        this.cycles = cycles;
        this.reviews = reviews;
        this.organisations = organisations;
        this.signatories = signatories;
        this.progress = progress;
        this.clock = clock;
    }

    @Override
    public void stage(List<Scene> scenes, Random random) {
        LocalDate opens = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(OPEN_SINCE_DAYS);
        scenes.add(new Scene(Scene.time(opens, 0), DemonstrationData.COORDINATOR, () -> open(opens)));
        scenes.addAll(progress.rounds(
                Charters.PARIS_CALL + "." + opens.getYear(),
                opens,
                opens.plusDays(OPEN_SINCE_DAYS + OPEN_FOR_DAYS),
                opens.plusDays(OPEN_SINCE_DAYS)));
        for (int i = 0; i < ACCEPTED + WAITING; i++) {
            int which = i;
            LocalDate day = opens.plusDays(4 + 2L * which);
            int percent = 20 + (which * 37) % 80;
            scenes.add(new Scene(
                    Scene.time(day, 600 + which),
                    DemonstrationData.COORDINATOR,
                    () -> report(which, day, percent, which < ACCEPTED)));
        }
        LocalDate returned = opens.plusDays(OPEN_SINCE_DAYS - 6L);
        scenes.add(new Scene(Scene.time(returned, 560), DemonstrationData.COORDINATOR, () -> returnToJordan(returned)));
    }

    private void open(LocalDate opens) {
        int year = opens.getYear();
        LocalDate endOfYear = LocalDate.of(year, 12, 31);
        LocalDate closes = opens.plusDays(OPEN_SINCE_DAYS + OPEN_FOR_DAYS);
        cycles.open(new CycleDraft(
                Charters.PARIS_CALL,
                String.valueOf(year),
                LocalDate.of(year, 1, 1),
                closes.isBefore(endOfYear) ? closes : endOfYear,
                opens,
                closes,
                DemonstrationProgress.GRACE_DAYS));
    }

    private void report(int which, LocalDate day, int percent, boolean accepted) {
        OrganisationId jordan = jordan();
        Promised promised = signatories.promised().stream()
                .filter(each -> !each.organisation().equals(jordan))
                .skip(which)
                .findFirst()
                .orElseThrow();
        if (accepted) {
            progress.report(promised, cycle(day), day, percent);
        } else {
            progress.submit(promised, cycle(day), day, percent);
        }
    }

    private void returnToJordan(LocalDate day) {
        OrganisationId jordan = jordan();
        Promised promised = signatories.promised().stream()
                .filter(each -> each.organisation().equals(jordan))
                .findFirst()
                .orElseThrow();
        Recorded<ProgressReport> submitted = progress.submit(promised, cycle(day), day, 45);
        reviews.returnWithQuestions(
                submitted.id(),
                submitted.version(),
                List.of(
                        new Reviews.FieldQuestion("values", "Does the figure count persons, or places taken?"),
                        new Reviews.FieldQuestion(
                                "evidence", "Can you add a list or a report that shows the figure?")));
    }

    private OrganisationId jordan() {
        return organisations.bySlug(JORDAN).map(Organisation::id).orElseThrow();
    }

    private String cycle(LocalDate day) {
        return cycles.open(Charters.PARIS_CALL).stream()
                .filter(cycle -> !day.isBefore(cycle.opens()) && !day.isAfter(cycle.closes()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
