package org.accord.imports;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.accord.shared.Language;

/** What lists of one kind ask of a row, and how one comes on record and goes. Everything else is the same for all. */
interface ListKind {

    /**
     * What is said of a list as a whole.
     *
     * @param charter slug; empty for a list of facts
     * @param reason where the list comes from
     * @param language of whoever reads it
     */
    record Scope(String charter, String reason, Language language) {}

    Import.Kind kind();

    /** All rows, each with its faults: in itself, against those above, and against the record. */
    List<ImportRow> look(Sheet sheet, Headings headings, Scope scope);

    /** Whether a second person must bring these rows in. */
    boolean needsAnother(List<ImportRow> sound, Scope scope);

    /** Throws the problem of the feature that owns the record when nothing can be brought in at present. */
    void refuseClosed(Import begun);

    /**
     * Brings one row in: it is claimed, put on record, then noted, so that whoever dies between can begin again. Called
     * for several rows at once; returns the row as it is when it was settled before.
     */
    UnaryOperator<ImportRow> landing(Import running);

    /** Takes one landed row back, as far as nobody changed or uses what it became. */
    UnaryOperator<ImportRow> takingBack(Import undoing);

    /** The instrument that a landed row is about. */
    Optional<String> instrument(ImportRow landed);

    /** Whose claim it is that one row of an import makes. */
    static String holder(Import running, ImportRow row) {
        return running.id() + "/" + row.number();
    }
}
