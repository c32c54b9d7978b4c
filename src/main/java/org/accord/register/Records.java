package org.accord.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.shared.AsOf;

/**
 * The subjects of one kind, as the owning feature's record: current states from its own collection, past ones from
 * the register. Writing is one act in the register; the collection is written after it, and repaired from the
 * register when a process died in between.
 *
 * @param <T> a Java record that Jackson reads and writes
 */
public interface Records<T> {

    /** The kind of all subjects here, also the name in {@link Subject#kind}. */
    String kind();

    /** The current state, or empty. One look-up by {@code _id}. */
    Optional<Recorded<T>> find(String id);

    /** The current states of the given ids that exist, in no order; at most 1,000 ids. */
    List<Recorded<T>> findAll(Collection<String> ids);

    /**
     * The current state.
     *
     * @throws RegisterProblem.NotFound when there is none
     */
    Recorded<T> get(String id);

    /**
     * Records the next state of a subject; on return it is durable and this process reads it back.
     *
     * @throws RegisterProblem.ChangedMeanwhile when the subject is not at version {@code after} any more
     */
    Recorded<T> record(NewState<T> next);

    /** Records many, each on its own; an empty place stands for one that was changed meanwhile. Same order. */
    List<Optional<Recorded<T>>> recordAll(List<NewState<T>> next);

    /** The state as of a moment; empty when it did not exist then, or is erased. */
    Optional<Recorded<T>> asOf(String id, AsOf asOf);

    /** All versions, oldest first. */
    List<Revision<T>> history(String id);

    /** Every current state, by a cursor in the order of ids; to be closed. */
    Stream<Recorded<T>> all();

    /** Reads a state from an entry of this kind. */
    T read(String payload);
}
