package org.accord.instruments;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.accord.search.Folding;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;

/**
 * States and the days on which they are supposed to consent, as somebody typed them.
 *
 * @param rows at most {@value #MOST_ROWS}; rows without a word are left out
 */
public record SimulationDraft(List<Row> rows) {

    /** As many as there are states. */
    public static final int MOST_ROWS = 200;

    private static final int LONGEST = 100;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Map<String, Country> BY_NAME = byName();

    public SimulationDraft {
        rows = rows.stream().filter(row -> !row.isBlank()).limit(MOST_ROWS).toList();
    }

    /**
     * One state and its day.
     *
     * @param state name in any of the six languages, or ISO code
     * @param on such as {@code 2027-03-01}
     */
    public record Row(String state, String on) {

        public Row {
            state = clean(state);
            on = clean(on);
        }

        /** The state, where there is one of that name or code. */
        public Optional<CountryCode> country() {
            return Countries.find(state)
                    .or(() -> Optional.ofNullable(BY_NAME.get(Folding.search(state))))
                    .map(Country::code);
        }

        /** The day, where it can be read. */
        public Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(on));
            } catch (DateTimeParseException unreadable) {
                return Optional.empty();
            }
        }

        boolean isBlank() {
            return state.isEmpty() && on.isEmpty();
        }

        private static String clean(String text) {
            String line = text.replaceAll("\\p{C}", "").strip();
            return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
        }
    }

    /** Pairs the n-th state with the n-th day. */
    public static SimulationDraft of(List<String> states, List<String> days) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(states.size(), days.size()); i++) {
            rows.add(new Row(i < states.size() ? states.get(i) : "", i < days.size() ? days.get(i) : ""));
        }
        return new SimulationDraft(rows);
    }

    /** What is wrong, as keys below {@code invalid.}, by field: {@code state-0}, {@code on-0} and so on. */
    public Map<String, String> faults(Dossier dossier) {
        Map<String, String> faults = new LinkedHashMap<>();
        Set<CountryCode> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            faultOfState(row, dossier, seen).ifPresent(put(faults, "state-" + i));
            faultOfDay(row, dossier).ifPresent(put(faults, "on-" + i));
        }
        return faults;
    }

    /**
     * What follows from it.
     *
     * @throws InstrumentProblem.Invalid naming every field that is wrong
     * @throws InstrumentProblem.NoRule when no rule is on record that could be counted by
     */
    public Simulation checked(Dossier dossier) {
        EntryRule rule = dossier.instrument().rule();
        if (rule == null) {
            throw new InstrumentProblem.NoRule(dossier.instrument().slug());
        }
        Map<String, String> faults = faults(dossier);
        if (!faults.isEmpty()) {
            throw new InstrumentProblem.Invalid(faults);
        }
        return new Simulation(
                dossier,
                rule,
                rows.stream()
                        .map(row -> new Simulation.Supposed(
                                row.country().orElseThrow(), row.day().orElseThrow()))
                        .toList());
    }

    private static Optional<String> faultOfState(Row row, Dossier dossier, Set<CountryCode> seen) {
        if (row.state().isEmpty()) {
            return Optional.of("required");
        }
        Optional<CountryCode> state = row.country();
        if (state.isEmpty()) {
            return Optional.of("treaties.state");
        }
        if (!seen.add(state.get())) {
            return Optional.of("treaties.twice");
        }
        return state.filter(dossier::isBound).map(bound -> "treaties.party");
    }

    private static Optional<String> faultOfDay(Row row, Dossier dossier) {
        if (row.on().isEmpty()) {
            return Optional.of("required");
        }
        Optional<LocalDate> day = row.day();
        if (day.isEmpty()) {
            return Optional.of("treaties.day");
        }
        if (day.get().getYear() < FIRST_YEAR || day.get().getYear() > LAST_YEAR) {
            return Optional.of("treaties.range");
        }
        if (dossier.openFrom().filter(day.get()::isBefore).isPresent()) {
            return Optional.of("treaties.opening");
        }
        return row.country()
                .flatMap(dossier::signedOn)
                .filter(day.get()::isBefore)
                .map(signed -> "treaties.signature");
    }

    private static Map<String, Country> byName() {
        Map<String, Country> names = new HashMap<>();
        for (Country country : Countries.all()) {
            for (Language language : Language.values()) {
                names.putIfAbsent(Folding.search(country.name(language)), country);
            }
        }
        return names;
    }

    private static Consumer<String> put(Map<String, String> faults, String field) {
        return fault -> faults.put(field, fault);
    }
}
