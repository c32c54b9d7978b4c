package org.accord.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.accord.progress.Obligation.Kept;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.ReportingPeriod;
import org.accord.signatories.Standing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The standing follows from cycles, rules and the day alone. */
class StandingRuleTests {

    private static final String CHARTER = "charter";
    private static final StandingRule USUAL = new StandingRule(new ReportingRules(CHARTER, List.of()));

    private static StandingRule asking(int silent, @Nullable Integer further) {
        return new StandingRule(
                new ReportingRules(CHARTER, List.of(new ReportingRule(LocalDate.EPOCH, 60, silent, further))));
    }

    private static LocalDate closes(int year) {
        return LocalDate.of(year + 1, 3, 31);
    }

    /** About a year; closes at the end of March with thirty days of grace. */
    private static SignatoryCycle about(int year, Kept... kept) {
        return SignatoryCycle.of(cycle(year), List.of(kept), null, false);
    }

    private static SignatoryCycle sparing(int year) {
        return SignatoryCycle.of(cycle(year), List.of(), null, true);
    }

    private static Cycle cycle(int year) {
        return new Cycle(
                Cycle.id(CHARTER, String.valueOf(year)),
                CHARTER,
                String.valueOf(year),
                ReportingPeriod.year(year),
                LocalDate.of(year + 1, 1, 15),
                closes(year),
                30,
                Cycle.State.OPEN);
    }

    private static @Nullable Standing standing(StandingRule rule, LocalDate today, SignatoryCycle... newestFirst) {
        return rule.judge(List.of(newestFirst), today)
                .map(StandingRule.Verdict::standing)
                .orElse(null);
    }

    @Test
    void theDayDecidesWhileNothingCame() {
        LocalDate due = closes(2025);

        assertThat(standing(USUAL, due, about(2025, Kept.AWAITED))).isEqualTo(Standing.DUE);
        assertThat(standing(USUAL, due.plusDays(1), about(2025, Kept.SILENT))).isEqualTo(Standing.OVERDUE);
        assertThat(standing(USUAL, due.plusDays(30), about(2025, Kept.SILENT))).isEqualTo(Standing.OVERDUE);
        assertThat(standing(USUAL, due.plusDays(31), about(2025, Kept.SILENT))).isEqualTo(Standing.NON_COMMUNICATING);
    }

    @Test
    void whoReportedSomethingIsNeverSilent() {
        LocalDate late = closes(2025).plusDays(90);

        assertThat(standing(USUAL, late, about(2025, Kept.SILENT, Kept.LATE))).isEqualTo(Standing.OVERDUE);
        assertThat(standing(USUAL, late, about(2025, Kept.ON_TIME, Kept.LATE))).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void anOpenCycleDoesNotEndSilenceUntilAReportComes() {
        LocalDate spring = LocalDate.of(2027, 2, 1);
        SignatoryCycle silent = about(2025, Kept.SILENT);

        assertThat(standing(USUAL, spring, about(2026, Kept.AWAITED), silent)).isEqualTo(Standing.NON_COMMUNICATING);
        assertThat(standing(USUAL, spring, about(2026, Kept.AWAITED, Kept.ON_TIME), silent))
                .isNotEqualTo(Standing.NON_COMMUNICATING);
        assertThat(standing(USUAL, spring, about(2026, Kept.ON_TIME))).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void whatAnOlderCycleStillAwaitsIsDue() {
        LocalDate spring = LocalDate.of(2027, 2, 1);

        assertThat(standing(USUAL, spring, about(2026, Kept.ON_TIME), about(2025, Kept.AWAITED)))
                .isEqualTo(Standing.DUE);
    }

    @Test
    void aCycleThatSparesASignatorySaysNothingAboutIt() {
        LocalDate spring = LocalDate.of(2027, 2, 1);

        assertThat(standing(USUAL, spring, sparing(2026), about(2025, Kept.SILENT)))
                .isEqualTo(Standing.NON_COMMUNICATING);
        assertThat(standing(USUAL, spring, sparing(2026), about(2025, Kept.LATE)))
                .isEqualTo(Standing.ACTIVE);
        assertThat(standing(
                        asking(2, null),
                        closes(2026).plusDays(31),
                        about(2026, Kept.SILENT),
                        sparing(2025),
                        about(2024, Kept.SILENT)))
                .isEqualTo(Standing.NON_COMMUNICATING);
        assertThat(standing(USUAL, spring, sparing(2026))).isNull();
        assertThat(USUAL.owesNothing(List.of(sparing(2026), about(2025, Kept.SILENT))))
                .isFalse();
        assertThat(USUAL.owesNothing(List.of(sparing(2026)))).isTrue();
    }

    @Test
    void furtherSilenceTakesOffTheListOnlyWhereTheRuleSaysSo() {
        LocalDate end = closes(2025).plusDays(31);
        SignatoryCycle[] three = {about(2025, Kept.SILENT), about(2024, Kept.SILENT), about(2023, Kept.SILENT)};

        assertThat(standing(asking(1, null), end, three)).isEqualTo(Standing.NON_COMMUNICATING);
        assertThat(standing(asking(1, 2), end, three)).isEqualTo(Standing.DELISTED);
        assertThat(standing(asking(1, 3), end, three)).isEqualTo(Standing.NON_COMMUNICATING);
        assertThat(standing(asking(4, 1), end, three)).isEqualTo(Standing.OVERDUE);
    }

    @Test
    void theGroundNamesCycleDayAndRule() {
        StandingRule.Verdict verdict = asking(1, 1)
                .judge(
                        List.of(about(2025, Kept.SILENT), about(2024, Kept.SILENT)),
                        closes(2025).plusDays(31))
                .orElseThrow();

        assertThat(verdict.ground().cycleName()).isEqualTo("2025");
        assertThat(verdict.ground().until()).isEqualTo(closes(2025).plusDays(30));
        assertThat(verdict.ground().silentCycles()).isEqualTo(2);
        assertThat(verdict.ground().ruledCycles()).isEqualTo(2);
    }

    @Test
    void cyclesThatCloseOnOneDayCountAsOne() {
        List<SignatoryCycle> same = Collections.nCopies(5, about(2025, Kept.SILENT));

        assertThat(asking(2, null).judge(same, closes(2025).plusDays(31)))
                .get()
                .extracting(StandingRule.Verdict::standing)
                .isEqualTo(Standing.OVERDUE);
    }

    @Test
    void whatComesNextIsKnownWithItsDay() {
        List<SignatoryCycle> awaited = List.of(about(2025, Kept.AWAITED));

        assertThat(USUAL.next(awaited, closes(2025)))
                .get()
                .returns(Standing.OVERDUE, Outlook::standing)
                .returns(closes(2025), Outlook::after);
        assertThat(USUAL.next(List.of(about(2025, Kept.SILENT)), closes(2025).plusDays(1)))
                .get()
                .returns(Standing.NON_COMMUNICATING, Outlook::standing)
                .returns(closes(2025).plusDays(30), Outlook::after);
        assertThat(USUAL.next(List.of(about(2025, Kept.ON_TIME)), closes(2025))).isEmpty();
    }

    @Test
    void grantedDaysMoveEveryDay() {
        Extension granted = new Extension(
                        "id",
                        "charter.2025",
                        CHARTER,
                        OrganisationId.random(),
                        LocalisedText.of(Language.EN, "Works"),
                        20,
                        "Elections",
                        Instant.EPOCH,
                        Extension.State.ASKED,
                        "",
                        null)
                .decide(Extension.State.GRANTED, "Once", Instant.EPOCH);
        List<SignatoryCycle> owed = List.of(SignatoryCycle.of(cycle(2025), List.of(Kept.AWAITED), granted, false));

        assertThat(owed.getFirst().due()).isEqualTo(closes(2025).plusDays(20));
        assertThat(owed.getFirst().endOfGrace()).isEqualTo(closes(2025).plusDays(50));
        assertThat(USUAL.next(owed, closes(2025))).get().returns(closes(2025).plusDays(20), Outlook::after);
    }
}
