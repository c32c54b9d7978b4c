package org.accord.progress;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.accord.shared.Days;
import org.accord.signatories.Endorsement;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle asked of one signatory, and what came; days are in UTC.
 *
 * @param due last day on time, a granted extension included
 * @param kept how many of its obligations were met in which way; empty when it owed nothing
 * @param extension what it asked for, whatever was decided; null for nothing
 * @param spared by the charter's rule: the cycle says nothing about the signatory
 */
public record SignatoryCycle(
        Cycle cycle,
        LocalDate due,
        Map<Obligation.Kept, Long> kept,
        @Nullable Extension extension,
        boolean spared) {

    public SignatoryCycle {
        kept = Map.copyOf(kept);
    }

    static SignatoryCycle of(Cycle cycle, List<Obligation.Kept> kept, @Nullable Extension extension, boolean spared) {
        Map<Obligation.Kept, Long> counts = new EnumMap<>(Obligation.Kept.class);
        kept.forEach(each -> counts.merge(each, 1L, Long::sum));
        return new SignatoryCycle(
                cycle, cycle.due(extension == null ? 0 : extension.granted()), counts, extension, spared);
    }

    /** The last day a late report is taken without the signatory counting as silent. */
    public LocalDate endOfGrace() {
        return due.plusDays(cycle.graceDays());
    }

    /** True when all of it was over before this signature was given: it asked nothing of it. */
    boolean wasOverBefore(Endorsement signed) {
        return endOfGrace().isBefore(Days.of(signed.signedAt()));
    }

    public long count(Obligation.Kept way) {
        return kept.getOrDefault(way, 0L);
    }

    /** How many reports were owed. */
    public long owed() {
        return kept.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many reports came, be it late. */
    public long met() {
        return count(Obligation.Kept.ON_TIME) + count(Obligation.Kept.LATE);
    }

    /** True when something is owed and at least one report is missing. */
    public boolean isMissing() {
        return met() < owed();
    }

    /** True when nothing came of all that was owed, and the grace is over. */
    boolean isSilent(LocalDate today) {
        return owed() > 0 && met() == 0 && today.isAfter(endOfGrace());
    }

    /** True when nothing came yet, and there is still time. */
    boolean mayStillSpeak(LocalDate today) {
        return owed() > 0 && met() == 0 && !today.isAfter(endOfGrace());
    }

    /** As it will be on a later day when nothing comes. */
    SignatoryCycle on(LocalDate day) {
        long awaited = count(Obligation.Kept.AWAITED);
        if (awaited == 0 || !day.isAfter(due)) {
            return this;
        }
        Map<Obligation.Kept, Long> later = new EnumMap<>(kept);
        later.remove(Obligation.Kept.AWAITED);
        later.merge(Obligation.Kept.SILENT, awaited, Long::sum);
        return new SignatoryCycle(cycle, due, later, extension, spared);
    }
}
