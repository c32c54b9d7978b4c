package org.accord.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.imports.ImportRow.Outcome;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Admission;
import org.accord.signatories.Admissions;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Lists of signatories: each row is claimed by its signature, then admitted. A state takes two persons. */
@Component
class SignatoryList implements ListKind {

    private final ImportStore store;
    private final RowCheck check;
    private final Admissions admissions;
    private final Signatories signatories;
    private final Charters charters;
    private final Function<Admission, Recorded<Endorsement>> door;

    @Autowired
    SignatoryList(
            ImportStore store, RowCheck check, Admissions admissions, Signatories signatories, Charters charters) {
        this(store, check, admissions, signatories, charters, admissions::admit);
    }

    /** With another door to the record. */
    SignatoryList(
            ImportStore store,
            RowCheck check,
            Admissions admissions,
            Signatories signatories,
            Charters charters,
            Function<Admission, Recorded<Endorsement>> door) {
        this.store = store;
        this.check = check;
        this.admissions = admissions;
        this.signatories = signatories;
        this.charters = charters;
        this.door = door;
    }

    @Override
    public Import.Kind kind() {
        return Import.Kind.SIGNATORIES;
    }

    @Override
    public List<ImportRow> look(Sheet sheet, Headings headings, Scope scope) {
        List<ImportRow> rows = sheet.lines().stream()
                .skip(1)
                .map(line -> check.read(line, headings, scope.charter()))
                .toList();
        return compared(rows, scope.charter(), scope.reason());
    }

    @Override
    public boolean needsAnother(List<ImportRow> sound, Scope scope) {
        return sound.stream()
                .flatMap(row -> check.admission(row, scope.charter(), scope.reason()).stream())
                .anyMatch(admission -> admission.type() == OrganisationType.STATE);
    }

    @Override
    public void refuseClosed(Import begun) {
        if (charters.find(begun.charter()).filter(Charter::isOpen).isEmpty()) {
            throw new SignatoryProblem.SigningClosed(begun.charter());
        }
    }

    @Override
    public Optional<String> instrument(ImportRow landed) {
        return Optional.empty();
    }

    @Override
    public UnaryOperator<ImportRow> landing(Import running) {
        Known known = Known.of(admissions.standing(running.charter()));
        Elsewhere elsewhere = new Elsewhere(admissions.elsewhere(running.charter()));
        return row -> land(running, row, known, elsewhere);
    }

    /** With those marked that are on record, or stand in a row above. */
    private List<ImportRow> compared(List<ImportRow> rows, String charter, String reason) {
        Known onRecord = Known.of(admissions.standing(charter));
        Known above = new Known();
        Elsewhere elsewhere = new Elsewhere(admissions.elsewhere(charter));
        List<ImportRow> compared = new ArrayList<>();
        for (ImportRow row : rows) {
            Optional<Admission> admission =
                    row.faults().isEmpty() ? check.admission(row, charter, reason) : Optional.empty();
            Optional<Fault> same =
                    admission.flatMap(asked -> onRecord.same(row, asked).or(() -> above.same(row, asked)));
            if (same.isEmpty()) {
                admission.ifPresent(asked -> above.add(row, asked));
            }
            compared.add(same.map(row::with)
                    .orElseGet(() -> admission
                            .flatMap(elsewhere::of)
                            .map(known -> row.hinting(joins(row, known)))
                            .orElse(row)));
        }
        return compared;
    }

    private ImportRow land(Import running, ImportRow row, Known known, Elsewhere elsewhere) {
        if (row.outcome() != Outcome.WAITING) {
            return row;
        }
        return check.admission(row, running.charter(), running.reason())
                .map(elsewhere::joined)
                .map(admission ->
                        known.another(row, admission).map(row::with).orElseGet(() -> admit(running, row, admission)))
                .orElse(row);
    }

    private ImportRow admit(Import running, ImportRow row, Admission admission) {
        String signature = Endorsement.id(running.charter(), admission.organisation());
        String holder = ListKind.holder(running, row);
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
                    .map(fault -> row.with(Fault.of(
                            Column.ofField(Import.Kind.SIGNATORIES, fault.getKey())
                                    .orElse(nameOf(row)),
                            fault.getValue())))
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

    private static Fault joins(ImportRow row, Organisation known) {
        return new Fault(
                nameOf(row), "imports.joins", Map.of("name", known.name().authoritative()));
    }

    private static Column nameOf(ImportRow row) {
        return RowCheck.nameColumn(row).orElse(Column.NAME_EN);
    }

    @Override
    public UnaryOperator<ImportRow> takingBack(Import undoing) {
        return row -> takeBack(undoing, row);
    }

    private ImportRow takeBack(Import undoing, ImportRow row) {
        if (row.organisation() == null) {
            return row;
        }
        OrganisationId organisation = new OrganisationId(row.organisation());
        boolean gone = admissions.takeBack(undoing.charter(), organisation, row.version());
        if (gone) {
            store.release(Endorsement.id(undoing.charter(), organisation), ListKind.holder(undoing, row));
        }
        return row.undone(gone);
    }
}
