package org.accord.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.signatories.Standing;
import org.accord.signatories.StandingGround;

/**
 * How a signatory stands by its cycles and the charter's rules, on any day. Knows nothing else, so that the record and
 * the pages say the same.
 *
 * @see "decision 0033"
 */
final class StandingRule {

    private final ReportingRules rules;

    StandingRule(ReportingRules rules) {
        this.rules = rules;
    }

    /**
     * What follows.
     *
     * @param reason message key below {@code standingReason.}
     */
    record Verdict(Standing standing, String reason, StandingGround ground) {}

    /**
     * The standing on a day; empty when the newest cycle that did not spare the signatory asks nothing of it.
     *
     * @param newestFirst all cycles that have opened by then
     */
    Optional<Verdict> judge(List<SignatoryCycle> newestFirst, LocalDate today) {
        List<SignatoryCycle> asked = asked(newestFirst);
        return asked.stream()
                .findFirst()
                .filter(newest -> newest.owed() > 0)
                .map(newest -> judge(newest, asked, today));
    }

    /** Whoever was silent and is spared since stays so; whoever is spared in between was not heard in between. */
    private static List<SignatoryCycle> asked(List<SignatoryCycle> newestFirst) {
        return newestFirst.stream().filter(each -> !each.spared()).toList();
    }

    /** True when no cycle that counts lacks a report of the signatory, such as after it gave up all it promised. */
    boolean owesNothing(List<SignatoryCycle> newestFirst) {
        return counting(asked(newestFirst)).noneMatch(SignatoryCycle::isMissing);
    }

    private Verdict judge(SignatoryCycle newest, List<SignatoryCycle> newestFirst, LocalDate today) {
        List<SignatoryCycle> silent = silent(newestFirst, today);
        if (!silent.isEmpty()) {
            SignatoryCycle last = silent.getFirst();
            int run = run(silent);
            ReportingRule rule = rules.on(last.cycle().closes());
            Integer delisting = rule.delistingCycles();
            if (delisting != null && run >= delisting) {
                return verdict(Standing.DELISTED, "delisted", last, run, delisting);
            }
            if (run >= rule.silentCycles()) {
                return verdict(Standing.NON_COMMUNICATING, "allMissing", last, run, rule.silentCycles());
            }
        }
        int run = run(silent);
        int ruled = rules.on(newest.cycle().closes()).silentCycles();
        return first(newestFirst, Obligation.Kept.SILENT)
                .map(late -> verdict(Standing.OVERDUE, "someMissing", late, run, ruled))
                .or(() -> first(newestFirst, Obligation.Kept.AWAITED)
                        .map(due -> verdict(Standing.DUE, "awaited", due, run, ruled)))
                .orElseGet(() -> verdict(Standing.ACTIVE, "allReported", newest, run, ruled));
    }

    /** The first cycle with such an obligation, of the newest and those that take reports. */
    private static Optional<SignatoryCycle> first(List<SignatoryCycle> newestFirst, Obligation.Kept kept) {
        return counting(newestFirst).filter(each -> each.count(kept) > 0).findFirst();
    }

    private static Stream<SignatoryCycle> counting(List<SignatoryCycle> newestFirst) {
        return newestFirst.stream()
                .filter(each ->
                        each.equals(newestFirst.getFirst()) || each.cycle().state() == Cycle.State.OPEN);
    }

    /** The latest cycles in a row without a word; one that still has time neither counts nor ends the row. */
    private static List<SignatoryCycle> silent(List<SignatoryCycle> newestFirst, LocalDate today) {
        List<SignatoryCycle> silent = new ArrayList<>();
        for (SignatoryCycle each : newestFirst) {
            if (each.isSilent(today)) {
                silent.add(each);
            } else if (!each.mayStillSpeak(today)) {
                break;
            }
        }
        return silent;
    }

    /** Cycles that close on one day are one. */
    private static int run(List<SignatoryCycle> silent) {
        return Math.toIntExact(
                silent.stream().map(each -> each.cycle().closes()).distinct().count());
    }

    private static Verdict verdict(Standing standing, String reason, SignatoryCycle by, int run, int ruled) {
        return new Verdict(standing, reason, StandingGround.of(by.cycle().id(), by.endOfGrace(), run, ruled));
    }

    /** The next worse standing if nothing is reported; empty when none is in sight. */
    Optional<Outlook> next(List<SignatoryCycle> newestFirst, LocalDate today) {
        Optional<Standing> now = judge(newestFirst, today).map(Verdict::standing);
        return now.flatMap(standing -> newestFirst.stream()
                .filter(SignatoryCycle::isMissing)
                .flatMap(each -> Stream.of(each.due(), each.endOfGrace()))
                .filter(day -> !day.isBefore(today))
                .sorted()
                .distinct()
                .flatMap(day -> after(newestFirst, day, standing).stream())
                .findFirst());
    }

    private Optional<Outlook> after(List<SignatoryCycle> newestFirst, LocalDate day, Standing now) {
        LocalDate then = day.plusDays(1);
        List<SignatoryCycle> later =
                newestFirst.stream().map(each -> each.on(then)).toList();
        return judge(later, then)
                .filter(verdict -> verdict.standing().isWorseThan(now))
                .flatMap(verdict -> later.stream()
                        .filter(each ->
                                each.cycle().id().equals(verdict.ground().cycle()))
                        .findFirst()
                        .map(by -> new Outlook(
                                verdict.standing(),
                                day,
                                by.cycle(),
                                verdict.ground().ruledCycles())));
    }
}
