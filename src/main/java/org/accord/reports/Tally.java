package org.accord.reports;

import java.util.EnumMap;
import java.util.Map;
import org.accord.commitments.Commitment;
import org.accord.progress.Obligation;

/**
 * Counts of one row of an implementation report; adding up rows of disjoint parts gives the whole.
 *
 * @param signatories as of the day of the report
 * @param commitments by state
 * @param obligations by how they were met
 */
public record Tally(long signatories, Map<Commitment.State, Long> commitments, Map<Obligation.Kept, Long> obligations) {

    public static final Tally NONE = new Tally(0, Map.of(), Map.of());

    public Tally {
        commitments = Map.copyOf(commitments);
        obligations = Map.copyOf(obligations);
    }

    public Tally plusSignatory() {
        return new Tally(signatories + 1, commitments, obligations);
    }

    public Tally plus(Commitment.State state) {
        Map<Commitment.State, Long> more = new EnumMap<>(Commitment.State.class);
        more.putAll(commitments);
        more.merge(state, 1L, Long::sum);
        return new Tally(signatories, more, obligations);
    }

    public Tally plus(Obligation.Kept kept) {
        Map<Obligation.Kept, Long> more = new EnumMap<>(Obligation.Kept.class);
        more.putAll(obligations);
        more.merge(kept, 1L, Long::sum);
        return new Tally(signatories, commitments, more);
    }

    public long commitments(Commitment.State state) {
        return commitments.getOrDefault(state, 0L);
    }

    public long obligations(Obligation.Kept kept) {
        return obligations.getOrDefault(kept, 0L);
    }

    /** Commitments in whatever state. */
    public long made() {
        return commitments.values().stream().mapToLong(Long::longValue).sum();
    }

    public long onTime() {
        return obligations(Obligation.Kept.ON_TIME);
    }

    public long late() {
        return obligations(Obligation.Kept.LATE);
    }

    public long silent() {
        return obligations(Obligation.Kept.SILENT);
    }

    /** Reports that were owed. */
    public long due() {
        return obligations.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Reports that came, on time or late. */
    public long received() {
        return onTime() + late();
    }
}
