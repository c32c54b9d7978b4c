package org.accord.imports;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.instruments.Dossier;
import org.accord.instruments.FactDay;
import org.accord.instruments.FactDetails;
import org.accord.instruments.FactDraft;
import org.accord.instruments.ListedFacts;
import org.accord.instruments.StatusFact;
import org.accord.shared.CountryCode;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.springframework.stereotype.Component;

/** Reads a row as a status fact, and says of each cell what is wrong with it. The rules are those of instruments. */
@Component
class FactRows {

    private static final List<Column> NEEDED =
            List.of(Column.INSTRUMENT, Column.STATE, Column.ACT, Column.TRUE_ON, Column.SOURCE);

    private final Words words;
    private final DayWords days;
    private final Clock clock;

    FactRows(Words words, DayWords days, Clock clock) {
        this.words = words;
        this.days = days;
        this.clock = clock;
    }

    /** The row with all faults that show without looking at other rows, one a cell; its language is written into it. */
    ImportRow read(Sheet.Line line, Headings headings, FactRecord record, Language language) {
        Map<Column, Fault> faults = new EnumMap<>(Column.class);
        Map<Column, String> cells = headings.cells(line, faults);
        cells.putIfAbsent(Column.LANGUAGE, language.tag());
        ImportRow row = ImportRow.read(line.number(), cells, List.of());
        judge(row, record, faults);
        if (faults.isEmpty()) {
            draft(row, record)
                    .ifPresent(draft -> faults(draft, record)
                            .forEach((column, fault) -> faults.putIfAbsent(column, Fault.of(column, fault))));
        }
        return ImportRow.read(line.number(), cells, new ArrayList<>(faults.values()));
    }

    private void judge(ImportRow row, FactRecord record, Map<Column, Fault> faults) {
        for (Column column : NEEDED) {
            if (row.cell(column).isEmpty()) {
                faults.putIfAbsent(column, Fault.of(column, "required"));
            }
        }
        Optional<Dossier> dossier = record.instrument(row.cell(Column.INSTRUMENT));
        unknown(Column.INSTRUMENT, dossier.isPresent(), "facts.unknownInstrument", faults);
        unknown(Column.STATE, words.country(row.cell(Column.STATE)).isPresent(), "imports.unknownCountry", faults);
        unknown(Column.ACT, dossier.isEmpty() || act(row, dossier.get()).isPresent(), "facts.unknownAct", faults);
        unknown(Column.TRUE_ON, days.read(row.cell(Column.TRUE_ON)).isPresent(), "facts.day", faults);
        unknown(
                Column.SOURCE_DATED,
                row.cell(Column.SOURCE_DATED).isEmpty() || dated(row).isPresent(),
                "imports.day",
                faults);
        unknown(Column.LANGUAGE, language(row).isPresent(), "facts.unknownLanguage", faults);
    }

    private static void unknown(Column column, boolean known, String fault, Map<Column, Fault> faults) {
        if (!known) {
            faults.putIfAbsent(column, Fault.of(column, fault));
        }
    }

    /** By column, what instruments say is wrong. */
    private Map<Column, String> faults(FactDraft draft, FactRecord record) {
        Map<Column, String> faults = new EnumMap<>(Column.class);
        record.instrument(draft.instrument())
                .ifPresent(dossier -> draft.faults(dossier, Days.of(clock.instant()))
                        .forEach((field, fault) -> faults.put(column(field), fault)));
        return faults;
    }

    static Column column(String field) {
        return Column.ofField(Import.Kind.FACTS, field).orElse(Column.INSTRUMENT);
    }

    /** What a sound row says; empty for one that is not. */
    Optional<FactDraft> draft(ImportRow row, FactRecord record) {
        Optional<Dossier> dossier = record.instrument(row.cell(Column.INSTRUMENT));
        Optional<CountryCode> state = words.country(row.cell(Column.STATE));
        Optional<FactDay> day = days.read(row.cell(Column.TRUE_ON));
        Optional<StatusFact.What> act = dossier.flatMap(known -> act(row, known));
        Optional<Language> language = language(row);
        String source = row.cell(Column.SOURCE);
        if (dossier.isEmpty() || state.isEmpty() || day.isEmpty() || act.isEmpty() || language.isEmpty()) {
            return Optional.empty();
        }
        String slug = dossier.get().instrument().slug();
        return Optional.of(source)
                .filter(said -> !said.isEmpty())
                .map(said -> new FactDraft(
                                ListedFacts.id(slug, state.get(), act.get(), day.get(), said),
                                slug,
                                state.get(),
                                act.get(),
                                null,
                                day.get(),
                                LocalisedText.of(language.get(), said),
                                Set.of(),
                                false)
                        .with(details(row, language.get())));
    }

    private FactDetails details(ImportRow row, Language language) {
        return new FactDetails(
                row.cell(Column.LINK),
                dated(row).orElse(null),
                language,
                row.cell(Column.RESERVATION),
                row.cell(Column.NOTE));
    }

    private Optional<StatusFact.What> act(ImportRow row, Dossier dossier) {
        return words.act(row.cell(Column.ACT), dossier.instrument().kind());
    }

    private static Optional<LocalDate> dated(ImportRow row) {
        return CountedDays.read(row.cell(Column.SOURCE_DATED));
    }

    private Optional<Language> language(ImportRow row) {
        return words.language(row.cell(Column.LANGUAGE));
    }
}
