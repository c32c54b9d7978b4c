package org.accord.register;

import java.util.List;
import java.util.Optional;
import org.accord.shared.AsOf;

/**
 * The append-only register of acts: one insert commits an act, for ever.
 *
 * <p>It is trusted by the features above it and asks for no rights of its own: they decide who may act, it records
 * {@link org.accord.shared.CurrentActor} as the one who did.
 */
public interface Register {

    /**
     * Records one act; when this returns, it is on disk (embedded) or on a majority (replica set).
     *
     * @throws RegisterProblem.ChangedMeanwhile when the subject has that version already
     */
    Entry append(Act act);

    /** Records many acts in order; each stands or falls alone. One outcome per act, in the same order. */
    List<Outcome> appendAll(List<Act> acts);

    /** What became of one act of a bulk: its entry, or empty when its version was taken. */
    record Outcome(Act act, Optional<Entry> entry) {
        public boolean isRecorded() {
            return entry.isPresent();
        }
    }

    /** The number of entries; the next entry gets this number. */
    long size();

    /** Takes in what other processes recorded up to now; on return the listeners of this process have been offered it. */
    void readOn();

    Optional<Entry> entry(long number);

    /** Up to {@code limit} entries (at most 1,000) from the given number on, in order. */
    List<Entry> entries(long from, int limit);

    Optional<Entry> entry(Subject subject, long version);

    /** Versions 1 to {@code version} of a subject, oldest first. */
    List<Entry> history(Subject subject, long version);

    /** The newest of versions 1 to {@code version} recorded not after the moment. */
    Optional<Entry> asOf(Subject subject, long version, AsOf asOf);

    /** Erases payload and salt of an entry; its leaf and the tree stay. Compacts the embedded file. */
    void erase(long number);
}
