package org.accord.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.accord.imports.ImportRow.Outcome;
import org.accord.instruments.Dossier;
import org.accord.instruments.FactDraft;
import org.accord.instruments.InstrumentProblem;
import org.accord.instruments.ListedFacts;
import org.accord.instruments.StatusFact;
import org.accord.register.Recorded;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Lists of status facts: each row is claimed by what it says, then noted. All of them take two persons. */
@Component
class FactList implements ListKind {

    private static final String CLAIM = "fact/";

    private final ImportStore store;
    private final FactRows rows;
    private final ListedFacts facts;
    private final BiFunction<FactDraft, Dossier, Recorded<StatusFact>> door;

    @Autowired
    FactList(ImportStore store, FactRows rows, ListedFacts facts) {
        this(store, rows, facts, facts::note);
    }

    /** With another door to the record. */
    FactList(
            ImportStore store,
            FactRows rows,
            ListedFacts facts,
            BiFunction<FactDraft, Dossier, Recorded<StatusFact>> door) {
        this.store = store;
        this.rows = rows;
        this.facts = facts;
        this.door = door;
    }

    @Override
    public Import.Kind kind() {
        return Import.Kind.FACTS;
    }

    @Override
    public List<ImportRow> look(Sheet sheet, Headings headings, Scope scope) {
        FactRecord record = new FactRecord(facts.onRecord());
        List<ImportRow> looked = new ArrayList<>();
        sheet.lines().stream()
                .skip(1)
                .map(line -> rows.read(line, headings, record, scope.language()))
                .map(row -> compared(row, record))
                .forEach(looked::add);
        return looked;
    }

    private ImportRow compared(ImportRow row, FactRecord record) {
        Optional<FactDraft> draft = row.faults().isEmpty() ? rows.draft(row, record) : Optional.empty();
        if (draft.isEmpty()) {
            return row;
        }
        FactDraft said = draft.get();
        Optional<Fault> known = record.onRecord(said, true).or(() -> record.inFile(said));
        if (known.isPresent()) {
            return row.with(known.get());
        }
        ImportRow hinted = record.otherDay(said).map(row::hinting).orElse(row);
        record.add(row.number(), said);
        return hinted;
    }

    /** A fact may decide when an instrument enters into force, and for whom. */
    @Override
    public boolean needsAnother(List<ImportRow> sound, Scope scope) {
        return true;
    }

    @Override
    public void refuseClosed(Import begun) {
        // instruments take facts at any time
    }

    @Override
    public Optional<String> instrument(ImportRow landed) {
        return Optional.of(landed.cell(Column.INSTRUMENT)).filter(slug -> !slug.isEmpty());
    }

    @Override
    public UnaryOperator<ImportRow> landing(Import running) {
        FactRecord record = new FactRecord(facts.onRecord());
        return row -> row.outcome() == Outcome.WAITING ? land(running, row, record) : row;
    }

    private ImportRow land(Import running, ImportRow row, FactRecord record) {
        Optional<FactDraft> draft = rows.draft(row, record);
        Optional<Dossier> known = draft.flatMap(said -> record.instrument(said.instrument()));
        if (draft.isEmpty() || known.isEmpty()) {
            return row.with(Fault.of(Column.INSTRUMENT, "facts.unknownInstrument"));
        }
        return record.onRecord(draft.get(), false)
                .map(row::with)
                .orElseGet(() -> note(ListKind.holder(running, row), row, draft.get(), known.get()));
    }

    private ImportRow note(String holder, ImportRow row, FactDraft draft, Dossier known) {
        String claim = CLAIM + draft.id();
        if (!claim(claim, holder, draft.id())) {
            return row.with(Fault.of(Column.TRUE_ON, "facts.onRecord"));
        }
        try {
            Recorded<StatusFact> noted = door.apply(draft, known);
            return row.writing(Column.INSTRUMENT, draft.instrument()).landed(noted.id(), noted.version());
        } catch (InstrumentProblem.Invalid invalid) {
            store.release(claim, holder);
            return invalid.faults().entrySet().stream()
                    .findFirst()
                    .map(fault -> row.with(Fault.of(FactRows.column(fault.getKey()), fault.getValue())))
                    .orElse(row);
        } catch (InstrumentProblem.NotFound gone) {
            store.release(claim, holder);
            return row.with(Fault.of(Column.INSTRUMENT, "facts.unknownInstrument"));
        }
    }

    /** A claim of an import whose fact was taken back since holds nobody up. */
    private boolean claim(String claim, String holder, String fact) {
        String owner = store.claim(claim, holder);
        if (!owner.equals(holder) && facts.isTakenBack(fact)) {
            store.release(claim, owner);
            owner = store.claim(claim, holder);
        }
        return owner.equals(holder);
    }

    /** What somebody put in another fact's place stays, or nothing would stand there. */
    @Override
    public UnaryOperator<ImportRow> takingBack(Import undoing) {
        Set<String> successors = facts.onRecord().stream()
                .flatMap(dossier -> dossier.facts().stream())
                .map(StatusFact::supersededBy)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return row -> takeBack(undoing, row, successors);
    }

    private ImportRow takeBack(Import undoing, ImportRow row, Set<String> successors) {
        String fact = row.organisation();
        if (fact == null) {
            return row;
        }
        boolean gone = !successors.contains(fact) && facts.takeBack(fact, row.version());
        if (gone) {
            store.release(CLAIM + fact, ListKind.holder(undoing, row));
        }
        return row.undone(gone);
    }
}
