package org.accord.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.accord.imports.ImportRow.Outcome;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Admission;
import org.accord.signatories.Admissions;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Brings rows in, and takes them back, block by block. A row is first claimed by its signature, then admitted, then noted:
 * whoever dies between can begin again, and each row lands once.
 */
@Component
class Landing {

    private final ImportStore store;
    private final RowCheck check;
    private final Admissions admissions;
    private final Signatories signatories;
    private final Function<Admission, Recorded<Endorsement>> door;
    private final Map<String, Integer> settled = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    @Autowired
    Landing(ImportStore store, RowCheck check, Admissions admissions, Signatories signatories) {
        this(store, check, admissions, signatories, admissions::admit);
    }

    /** With another door to the record. */
    Landing(
            ImportStore store,
            RowCheck check,
            Admissions admissions,
            Signatories signatories,
            Function<Admission, Recorded<Endorsement>> door) {
        this.store = store;
        this.check = check;
        this.admissions = admissions;
        this.signatories = signatories;
        this.door = door;
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
        Known known = Known.of(admissions.standing(running.charter()));
        List<ImportRow> refused = walk(running, Outcome.REFUSED, row -> land(running, row, known));
        store.keep(running.id(), Imports.Part.REFUSED, refused);
        record("list-finished", now, running.finish(running.sound() - refused.size()));
    }

    private void takeBack(Recorded<Import> now) {
        Import undoing = now.state();
        List<ImportRow> left = walk(undoing, Outcome.LEFT, row -> takeBack(undoing, row));
        store.keep(undoing.id(), Imports.Part.LEFT, left);
        record("list-undone", now, undoing.undone(undoing.landed() - left.size()));
    }

    private void record(String verb, Recorded<Import> now, Import next) {
        store.imports.record(new NewState<>(verb, now.id(), now.version(), next, Visibility.SECRETARIAT, null));
    }

    /** Settles all rows, keeping block by block; returns those that ended so. */
    private List<ImportRow> walk(Import running, Outcome end, UnaryOperator<ImportRow> step) {
        List<ImportRow> ended = new ArrayList<>();
        int seen = 0;
        for (int block = 0; block < ImportStore.blocks(running.sound()); block++) {
            List<ImportRow> before = store.block(running.id(), Imports.Part.SOUND, block);
            List<ImportRow> after = together(before, step);
            if (!after.equals(before)) {
                store.keep(running.id(), Imports.Part.SOUND, block, after);
            }
            after.stream().filter(row -> row.outcome() == end).forEach(ended::add);
            seen += after.size();
            settled.put(running.id(), seen);
            tell(running.id());
        }
        return ended;
    }

    /** All rows of a block at once: they are of different signatories, and what they write shares its way to the disk. */
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

    private ImportRow land(Import running, ImportRow row, Known known) {
        if (row.outcome() != Outcome.WAITING) {
            return row;
        }
        return check.admission(row, running.charter(), running.reason())
                .map(admission ->
                        known.another(row, admission).map(row::with).orElseGet(() -> admit(running, row, admission)))
                .orElse(row);
    }

    private ImportRow admit(Import running, ImportRow row, Admission admission) {
        String signature = Endorsement.id(running.charter(), admission.organisation());
        String holder = holder(running, row);
        if (!claim(running.charter(), admission.organisation(), signature, holder)) {
            return row.with(onRecord(row, admission));
        }
        try {
            Recorded<Endorsement> signed = door.apply(admission);
            return row.landed(admission.organisation().value(), signed.version());
        } catch (SignatoryProblem.NotInState signedInAnotherWay) {
            store.release(signature, holder);
            return row.with(onRecord(row, admission));
        } catch (SignatoryProblem.SigningClosed closed) {
            store.release(signature, holder);
            return row.with(Fault.of(nameOf(row), "imports.signingClosed"));
        } catch (SignatoryProblem.Invalid invalid) {
            store.release(signature, holder);
            return invalid.faults().entrySet().stream()
                    .findFirst()
                    .map(fault ->
                            row.with(Fault.of(Column.ofField(fault.getKey()).orElse(nameOf(row)), fault.getValue())))
                    .orElse(row);
        }
    }

    /** A claim of an import whose signature was withdrawn since holds nobody up. */
    private boolean claim(String charter, OrganisationId organisation, String signature, String holder) {
        String owner = store.claim(signature, holder);
        if (!owner.equals(holder)
                && signatories
                        .endorsement(charter, organisation, AsOf.NOW)
                        .filter(signed -> signed.state().standing() == Standing.WITHDRAWN)
                        .isPresent()) {
            store.release(signature, owner);
            owner = store.claim(signature, holder);
        }
        return owner.equals(holder);
    }

    private static Fault onRecord(ImportRow row, Admission admission) {
        return new Fault(
                nameOf(row),
                "imports.nameOnRecord",
                Map.of("name", admission.name().authoritative()));
    }

    private static Column nameOf(ImportRow row) {
        return RowCheck.nameColumn(row).orElse(Column.NAME_EN);
    }

    private ImportRow takeBack(Import undoing, ImportRow row) {
        if (row.outcome() != Outcome.LANDED || row.organisation() == null) {
            return row;
        }
        OrganisationId organisation = new OrganisationId(row.organisation());
        boolean gone = admissions.takeBack(undoing.charter(), organisation, row.version());
        if (gone) {
            store.release(Endorsement.id(undoing.charter(), organisation), holder(undoing, row));
        }
        return row.undone(gone);
    }

    private static String holder(Import running, ImportRow row) {
        return running.id() + "/" + row.number();
    }
}
