package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.accord.PortalTest;
import org.accord.charters.Charters;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.SettableClock;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Rules count from a day to come; whatever day is asked about has the rule it had. */
@PortalTest
@TestPropertySource(properties = "accord.test.record=rules")
class RulesTests {

    private final String charter = "rules-" + UUID.randomUUID();

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Rules rules;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Signatories signatories;

    @Autowired
    private SettableClock clock;

    private LocalDate today() {
        return AsOf.NOW.day(clock);
    }

    private ReportingRules set(LocalDate from, int graceDays, int silentCycles, long seen) {
        return CurrentActor.callAs(
                Actor.SYSTEM, () -> rules.set(charter, new RuleDraft(from, graceDays, silentCycles), seen));
    }

    private List<String> faults(RuleDraft draft) {
        try {
            CurrentActor.runAs(Actor.SYSTEM, () -> rules.set(charter, draft, rules.version(charter)));
            return List.of();
        } catch (ProgressProblem.Invalid invalid) {
            return List.copyOf(invalid.faults().keySet());
        }
    }

    @Test
    void eachDayHasTheRuleItHad() {
        set(today().plusDays(10), 30, 2, 0);
        set(today().plusDays(20), 15, 3, 1);

        assertThat(rules.now(charter)).isEqualTo(ReportingRule.USUAL);
        assertThat(rules.on(charter, today().plusDays(9))).isEqualTo(ReportingRule.USUAL);
        assertThat(rules.on(charter, today().plusDays(10)).graceDays()).isEqualTo(30);
        assertThat(rules.on(charter, today().plusDays(19)).silentCycles()).isEqualTo(2);
        assertThat(rules.on(charter, today().plusDays(20)).silentCycles()).isEqualTo(3);
        assertThat(rules.history(charter)).extracting(Revision::verb).containsExactly("ruled", "ruled");
    }

    @Test
    void noRuleBeginsOnADayThatHasBegun() {
        assertThat(faults(new RuleDraft(today(), 30, 1))).containsExactly("from");
        assertThat(faults(new RuleDraft(today().minusYears(1), 30, 1))).containsExactly("from");
        assertThat(faults(new RuleDraft(null, 30, 1))).containsExactly("from");
        assertThat(faults(new RuleDraft(today().plusDays(1), 30, 1))).isEmpty();
    }

    @Test
    void everythingOutOfRangeIsNamedAndTheSameIsNoChange() {
        LocalDate day = today().plusDays(3);

        assertThat(faults(new RuleDraft(day, -1, 0))).containsExactly("graceDays", "silentCycles");
        assertThat(faults(new RuleDraft(day, 367, 6))).containsExactly("graceDays", "silentCycles");
        assertThat(faults(new RuleDraft(day, 60, 1))).containsExactly("graceDays");
    }

    @Test
    void aRuleIsTakenBackUntilItsDayHasCome() {
        LocalDate day = today().plusDays(5);
        set(day, 30, 2, 0);

        CurrentActor.runAs(Actor.SYSTEM, () -> rules.takeBack(charter, day, 1));
        assertThat(rules.on(charter, day)).isEqualTo(ReportingRule.USUAL);

        set(day, 30, 2, 2);
        clock.runAt(day.atStartOfDay(java.time.ZoneOffset.UTC).toInstant(), () -> {
            assertThatExceptionOfType(ProgressProblem.NotInState.class)
                    .isThrownBy(() -> CurrentActor.runAs(Actor.SYSTEM, () -> rules.takeBack(charter, day, 3)));
            assertThat(rules.now(charter).graceDays()).isEqualTo(30);
        });
    }

    @Test
    void ofManyWhoSetARuleAtOnceOneIsFirst() throws Exception {
        Callable<Boolean> set = () -> {
            try {
                set(today().plusDays(7), 20, 2, 0);
                return true;
            } catch (RegisterProblem.ChangedMeanwhile | ProgressProblem.Invalid late) {
                return false;
            }
        };

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Boolean> ends = threads.invokeAll(Collections.nCopies(8, set)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(ends).containsOnlyOnce(true);
        }
    }

    @Test
    void aSilentCycleIsJudgedByTheRuleOfTheDayItClosed() {
        Cast cast = new Cast(portal);
        Actor writer = cast.aRepresentative();
        OrganisationId organisation = writer.organisations().iterator().next();
        cast.aPublishedCommitment(writer);
        Cycle cycle = cast.anOpenCycle();
        LocalDate ruled = cycle.closes().plusDays(1);
        long seen = rules.version(Charters.PARIS_CALL);
        CurrentActor.runAs(Actor.SYSTEM, () -> rules.set(Charters.PARIS_CALL, new RuleDraft(ruled, 60, 5), seen));

        clock.runAt(
                cycle.endOfGrace()
                        .plusDays(2)
                        .atStartOfDay(java.time.ZoneOffset.UTC)
                        .toInstant(),
                () -> CurrentActor.runAs(Actor.SYSTEM, () -> cycles.noteStandings(cycle.id())));

        assertThat(standing(organisation)).isEqualTo(Standing.NON_COMMUNICATING);
        CurrentActor.runAs(Actor.SYSTEM, () -> rules.takeBack(Charters.PARIS_CALL, ruled, seen + 1));
    }

    @Test
    void oneSilentCycleIsNotEnoughWhereTheRuleAsksForMore() {
        Cast cast = new Cast(portal);
        Actor writer = cast.aRepresentative();
        OrganisationId organisation = writer.organisations().iterator().next();
        cast.aPublishedCommitment(writer);
        Cycle cycle = cast.anOpenCycle();
        LocalDate ruled = today().plusDays(1);
        long seen = rules.version(Charters.PARIS_CALL);
        CurrentActor.runAs(Actor.SYSTEM, () -> rules.set(Charters.PARIS_CALL, new RuleDraft(ruled, 60, 5), seen));

        clock.runAt(
                cycle.endOfGrace()
                        .plusDays(2)
                        .atStartOfDay(java.time.ZoneOffset.UTC)
                        .toInstant(),
                () -> CurrentActor.runAs(Actor.SYSTEM, () -> cycles.noteStandings(cycle.id())));

        assertThat(standing(organisation)).isEqualTo(Standing.OVERDUE);
        CurrentActor.runAs(Actor.SYSTEM, () -> rules.takeBack(Charters.PARIS_CALL, ruled, seen + 1));
    }

    private Standing standing(OrganisationId organisation) {
        return signatories
                .endorsement(Charters.PARIS_CALL, organisation, AsOf.NOW)
                .orElseThrow()
                .state()
                .standing();
    }
}
