package org.accord.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.accord.imports.ImportRow.Outcome;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.springframework.stereotype.Component;

/**
 * Brings rows in, and takes them back, block by block. What a row becomes, its {@link ListKind} knows; whoever dies in the
 * middle can begin again, and each row lands once.
 */
@Component
class Landing {

    private final ImportStore store;
    private final List<ListKind> kinds;
    private final Map<String, Integer> settled = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    Landing(ImportStore store, List<ListKind> kinds) {
        this.store = store;
        this.kinds = List.copyOf(kinds);
    }

    /** What lists of that kind ask for. */
    ListKind of(Import.Kind kind) {
        return kinds.stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    /** Is told the import whenever a block of it is settled, and at its end; called on a foreign thread. */
    Runnable listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Rows that this process settled; empty when it is not at work on it. */
    Optional<Integer> settled(String id) {
        return Optional.ofNullable(settled.get(id));
    }

    /** Puts this process to work on an import; false when it is at it already. */
    boolean take(String id) {
        return settled.putIfAbsent(id, 0) == null;
    }

    /** Does what is left of a running import that was taken; nothing when nothing is left. */
    void work(String id) {
        try {
            Recorded<Import> now = store.imports.get(id);
            switch (now.state().state()) {
                case RUNNING -> bringIn(now);
                case UNDOING -> takeBack(now);
                case READ, DONE, UNDONE, DISCARDED -> {}
            }
        } finally {
            settled.remove(id);
            tell(id);
        }
    }

    private void bringIn(Recorded<Import> now) {
        Import running = now.state();
        ListKind kind = of(running.kind());
        Set<String> instruments = new TreeSet<>();
        List<ImportRow> refused = new ArrayList<>();
        walk(running, kind.landing(running), row -> {
            if (row.outcome() == Outcome.REFUSED) {
                refused.add(row);
            } else {
                kind.instrument(row).ifPresent(instruments::add);
            }
        });
        store.keep(running.id(), Imports.Part.REFUSED, refused);
        int landed = running.sound() - refused.size();
        record("list-finished", now, running.finish(landed, List.copyOf(instruments)));
    }

    private void takeBack(Recorded<Import> now) {
        Import undoing = now.state();
        ListKind kind = of(undoing.kind());
        UnaryOperator<ImportRow> step = kind.takingBack(undoing);
        List<ImportRow> left = new ArrayList<>();
        walk(
                undoing,
                row -> row.outcome() == Outcome.LANDED ? step.apply(row) : row,
                row -> Optional.of(row)
                        .filter(settled -> settled.outcome() == Outcome.LEFT)
                        .ifPresent(left::add));
        store.keep(undoing.id(), Imports.Part.LEFT, left);
        record("list-undone", now, undoing.undone(undoing.landed() - left.size()));
    }

    private void record(String verb, Recorded<Import> now, Import next) {
        store.imports.record(new NewState<>(verb, now.id(), now.version(), next, Visibility.SECRETARIAT, null));
    }

    /** Settles all rows, keeping block by block; tells each as it ended. */
    private void walk(Import running, UnaryOperator<ImportRow> step, Consumer<ImportRow> ended) {
        int seen = 0;
        for (int block = 0; block < ImportStore.blocks(running.sound()); block++) {
            List<ImportRow> before = store.block(running.id(), Imports.Part.SOUND, block);
            List<ImportRow> after = together(before, step);
            if (!after.equals(before)) {
                store.keep(running.id(), Imports.Part.SOUND, block, after);
            }
            after.forEach(ended);
            seen += after.size();
            settled.put(running.id(), seen);
            tell(running.id());
        }
    }

    /** All rows of a block at once: they are about different things, and what they write shares its way to the disk. */
    private static List<ImportRow> together(List<ImportRow> rows, UnaryOperator<ImportRow> step) {
        Actor actor = CurrentActor.get();
        List<Future<ImportRow>> steps = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            rows.forEach(row -> steps.add(threads.submit(() -> CurrentActor.callAs(actor, () -> step.apply(row)))));
        }
        return steps.stream().map(Landing::outcome).toList();
    }

    private static ImportRow outcome(Future<ImportRow> step) {
        return switch (step.state()) {
            case SUCCESS -> step.resultNow();
            case FAILED, CANCELLED, RUNNING -> throw new IllegalStateException(step.exceptionNow());
        };
    }

    private void tell(String id) {
        listeners.forEach(listener -> listener.accept(id));
    }
}
