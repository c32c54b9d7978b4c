package org.accord.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.accord.commitments.Commitment;
import org.accord.commitments.Indicator;

/**
 * What asks for a closer look at a report when it is sent; none of it is a fault. Message keys {@code signal.<name>}.
 *
 * @see "decision 0044"
 */
public enum Signal {
    /** A value that is further from its target than the one before. */
    BACKWARDS(3),
    /** More than three times as far from the baseline as the one before. */
    LEAP(3),
    /** No file supports it. */
    NO_EVIDENCE(2),
    /** A milestone whose day is over is not complete. */
    OVERDUE_MILESTONE(2),
    /** It came after its last day. */
    LATE(1),
    /** Nothing was reported on the commitment before. */
    FIRST(1);

    private static final BigDecimal LEAP_TIMES = BigDecimal.valueOf(3);

    private final int weight;

    Signal(int weight) {
        this.weight = weight;
    }

    /** Of several together, 0 to 12: the more, the earlier the report is read. */
    static int weight(Collection<Signal> signals) {
        return signals.stream().mapToInt(signal -> signal.weight).sum();
    }

    /**
     * What a report shows beside its commitment and the last accepted report on it.
     *
     * @param today the day on which milestones are looked at, in UTC
     */
    static Set<Signal> of(
            ProgressReport report,
            Commitment commitment,
            Optional<ProgressReport> last,
            boolean late,
            LocalDate today) {
        Set<Signal> signals = EnumSet.noneOf(Signal.class);
        add(signals, LATE, late);
        add(signals, FIRST, last.isEmpty());
        add(signals, NO_EVIDENCE, report.evidence().isEmpty());
        add(signals, OVERDUE_MILESTONE, isBehind(report, commitment, today));
        last.ifPresent(before -> {
            for (Indicator indicator : commitment.indicators()) {
                Optional<BigDecimal> was = before.value(indicator.id()).map(IndicatorValue::value);
                Optional<BigDecimal> now = report.value(indicator.id()).map(IndicatorValue::value);
                if (was.isPresent() && now.isPresent()) {
                    add(signals, BACKWARDS, isBack(indicator, was.get(), now.get()));
                    add(signals, LEAP, isLeap(indicator, was.get(), now.get()));
                }
            }
        });
        return signals;
    }

    private static void add(Set<Signal> signals, Signal signal, boolean there) {
        if (there) {
            signals.add(signal);
        }
    }

    private static boolean isBehind(ProgressReport report, Commitment commitment, LocalDate today) {
        return commitment.milestones().stream()
                .anyMatch(milestone -> milestone.due().isBefore(today)
                        && report.milestones().get(milestone.id()) != MilestoneState.COMPLETE);
    }

    private static boolean isBack(Indicator indicator, BigDecimal was, BigDecimal now) {
        int way = indicator.target().compareTo(indicator.baseline());
        return now.compareTo(was) * way < 0;
    }

    private static boolean isLeap(Indicator indicator, BigDecimal was, BigDecimal now) {
        BigDecimal before = was.subtract(indicator.baseline()).abs();
        BigDecimal after = now.subtract(indicator.baseline()).abs();
        return before.signum() != 0 && after.compareTo(before.multiply(LEAP_TIMES)) > 0;
    }
}
