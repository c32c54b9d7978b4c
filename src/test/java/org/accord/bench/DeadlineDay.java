package org.accord.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.progress.Cycle;
import org.accord.progress.CycleDraft;
import org.accord.progress.Cycles;
import org.accord.progress.MilestoneState;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.register.Act;
import org.accord.register.Register;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.SettableClock;
import org.accord.shared.UserId;
import org.springframework.context.ApplicationContext;

/** A cycle over some 25,000 commitments whose last day is near: opened once in a folder of its own, then reported on. */
final class DeadlineDay {

    static final int REPORTS = 2_000;

    private static final int OBLIGATIONS = 25_000;
    private static final int AT_ONCE = 5_000;
    private static final int GRACE_DAYS = 60;
    private static final int DAYS_BEFORE_LAST = 3;
    private static final Actor COORDINATOR =
            new Actor(new UserId("bench"), "Bench", Set.of(Role.COORDINATOR), Set.of());

    private final ApplicationContext portal;
    private final Cast cast;
    private final Promises promises;
    private final int first;
    private final String name;

    DeadlineDay(ApplicationContext portal, Tier tier, long seed) {
        this.portal = portal;
        this.cast = new Cast(seed, tier.participants());
        this.first = tier.commitments();
        this.promises = new Promises(seed, first + OBLIGATIONS, cast);
        this.name = "deadline-" + Instant.now().getEpochSecond();
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
    }

    String cycle() {
        return Charters.PARIS_CALL + "." + name;
    }

    /** Records once what is promised besides the tier's own commitments, on its last day. */
    void promise(Path data) throws IOException {
        Path done = data.resolve("promised");
        if (!Files.exists(done)) {
            promise();
            Files.createFile(done);
        }
    }

    private void promise() {
        SettableClock clock = portal.getBean(SettableClock.class);
        Register register = portal.getBean(Register.class);
        for (int from = 0; from < OBLIGATIONS; from += AT_ONCE) {
            List<Act> made = IntStream.range(first + from, first + from + AT_ONCE)
                    .mapToObj(number -> Acts.published(promises.commitment(number, Commitment.State.PUBLISHED, false)))
                    .toList();
            clock.runAt(
                    Calendar.recordedAt(Calendar.DAYS),
                    () -> CurrentActor.runAs(Actor.SYSTEM, () -> recorded(register.appendAll(made))));
        }
    }

    private static void recorded(List<Register.Outcome> outcomes) {
        if (!outcomes.stream().allMatch(Register.Outcome::isRecorded)) {
            throw new IllegalStateException("not all recorded");
        }
    }

    /** Opens the cycle; its last day is so near that a reminder is due. */
    Cycle open() {
        LocalDate today = today();
        Cycles cycles = portal.getBean(Cycles.class);
        return CurrentActor.callAs(
                COORDINATOR,
                () -> cycles.open(new CycleDraft(
                        Charters.PARIS_CALL,
                        name,
                        today.minusDays(200),
                        today.minusDays(20),
                        today,
                        today.plusDays(DAYS_BEFORE_LAST),
                        GRACE_DAYS)));
    }

    /** How many reports the cycle asks for. */
    long owed(Cycle cycle) {
        Map<Obligation.Kept, Long> tally = CurrentActor.callAs(
                COORDINATOR, () -> portal.getBean(Obligations.class).tally(cycle, AsOf.NOW));
        return tally.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Sends the report on one of the commitments as its organisation does. */
    void report(int number) {
        Commitment commitment = promises.commitment(first + number, Commitment.State.PUBLISHED, false);
        OrganisationId organisation = commitment.organisation().id();
        Actor representative = new Actor(
                new UserId("bench-" + organisation.value()),
                "Bench",
                Set.of(Role.REPRESENTATIVE),
                Set.of(organisation));
        CurrentActor.runAs(
                representative,
                () -> portal.getBean(ProgressReports.class).submit(cycle(), commitment.id(), draft(commitment)));
    }

    private static ProgressDraft draft(Commitment commitment) {
        return new ProgressDraft(
                Language.EN,
                "Half of those concerned were reached; the rest follow next year.",
                "",
                Map.of(commitment.milestones().getFirst().id(), MilestoneState.IN_PROGRESS),
                commitment.indicators().stream()
                        .map(indicator -> new ProgressDraft.ValueDraft(
                                indicator.id(), indicator.target(), today().minusDays(1), "Own count"))
                        .toList(),
                List.of(),
                "");
    }

    /** Of the reports sent, those that can be read. */
    long kept() {
        ProgressReports reports = portal.getBean(ProgressReports.class);
        return CurrentActor.callAs(
                COORDINATOR,
                () -> IntStream.range(0, REPORTS)
                        .mapToObj(number -> ProgressReport.id(cycle(), Promises.id(first + number)))
                        .filter(id -> reports.find(id, AsOf.NOW).isPresent())
                        .count());
    }
}
