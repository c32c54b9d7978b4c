package org.accord.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.signatories.Admission;
import org.accord.signatories.Admissions;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.SameOrganisation;
import org.springframework.stereotype.Component;

/** Reads a row, and says of each cell what is wrong with it. The rules are those of applications. */
@Component
class RowCheck {

    private static final int LONGEST_NAME = 300;
    private static final String NAME = "name";

    private final Words words;
    private final Admissions admissions;

    RowCheck(Words words, Admissions admissions) {
        this.words = words;
        this.admissions = admissions;
    }

    /** The row with all faults that show without looking at other rows, one a cell. */
    ImportRow read(Sheet.Line line, Headings headings, String charter) {
        Map<Column, Fault> faults = new EnumMap<>(Column.class);
        Map<Column, String> cells = headings.cells(line, faults);
        cells.computeIfPresent(Column.WEBSITE, (column, typed) -> address(typed));
        judge(ImportRow.read(line.number(), cells, List.of()), headings.first(), charter, faults);
        return ImportRow.read(line.number(), cells, new ArrayList<>(faults.values()));
    }

    private void judge(ImportRow row, Column firstName, String charter, Map<Column, Fault> faults) {
        Optional<LocalDate> day = day(row);
        if (day.isEmpty() && !row.cell(Column.SIGNED_ON).isEmpty()) {
            fault(faults, Column.SIGNED_ON, "imports.day");
        }
        unknown(row, Column.TYPE, words.type(row.cell(Column.TYPE)), "imports.unknownType", faults);
        unknown(row, Column.COUNTRY, words.country(row.cell(Column.COUNTRY)), "imports.unknownCountry", faults);
        names(row, faults);
        admissions
                .faults(draft(row, charter), day)
                .forEach((field, fault) -> fault(faults, column(field, row, firstName), fault));
    }

    private static void names(ImportRow row, Map<Column, Fault> faults) {
        for (Column column : Column.names()) {
            String name = row.cell(column);
            if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
                fault(faults, column, "tooLong");
            } else if (!name.isEmpty() && SameOrganisation.nameKey(name).isEmpty()) {
                fault(faults, column, "imports.noLetters");
            }
        }
    }

    private static void unknown(
            ImportRow row, Column column, Optional<?> known, String fault, Map<Column, Fault> faults) {
        if (known.isEmpty() && !row.cell(column).isEmpty()) {
            fault(faults, column, fault);
        }
    }

    private static Column column(String field, ImportRow row, Column firstName) {
        return field.equals(NAME)
                ? nameColumn(row).orElse(firstName)
                : Column.ofField(Import.Kind.SIGNATORIES, field).orElse(firstName);
    }

    /** Where the authoritative name stands: the first that is given. */
    static Optional<Column> nameColumn(ImportRow row) {
        return Column.names().stream()
                .filter(column -> !row.cell(column).isEmpty())
                .findFirst();
    }

    private ApplicationDraft draft(ImportRow row, String charter) {
        return new ApplicationDraft(
                charter,
                row.name(),
                nameColumn(row).flatMap(Column::language).orElse(Language.EN),
                words.type(row.cell(Column.TYPE)).orElse(null),
                words.country(row.cell(Column.COUNTRY)).orElse(null),
                row.cell(Column.WEBSITE),
                row.cell(Column.SIGNATORY),
                row.cell(Column.FUNCTION),
                row.cell(Column.EMAIL),
                "");
    }

    /** What a sound row asks for; empty for one that is not. */
    Optional<Admission> admission(ImportRow row, String charter, String reason) {
        Optional<OrganisationType> type = words.type(row.cell(Column.TYPE));
        Optional<CountryCode> country = words.country(row.cell(Column.COUNTRY));
        Optional<Language> original = nameColumn(row).flatMap(Column::language);
        if (type.isEmpty() || country.isEmpty() || original.isEmpty()) {
            return Optional.empty();
        }
        LocalisedText name = LocalisedText.of(original.get(), row.name());
        for (Column column : Column.names()) {
            Optional<Language> language = column.language();
            if (language.isPresent() && !row.cell(column).isEmpty()) {
                name = name.with(language.get(), row.cell(column));
            }
        }
        return Optional.of(new Admission(
                charter,
                name,
                type.get(),
                country.get(),
                row.cell(Column.WEBSITE),
                row.cell(Column.SIGNATORY),
                row.cell(Column.FUNCTION),
                row.cell(Column.EMAIL),
                day(row).orElse(null),
                reason));
    }

    private static Optional<LocalDate> day(ImportRow row) {
        return CountedDays.read(row.cell(Column.SIGNED_ON));
    }

    /** A bare domain stands for its site. */
    private static String address(String typed) {
        return typed.contains(":") || !typed.contains(".") ? typed : "https://" + typed;
    }

    private static void fault(Map<Column, Fault> faults, Column column, String fault) {
        faults.putIfAbsent(column, Fault.of(column, fault));
    }
}
