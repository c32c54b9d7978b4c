package org.accord.imports;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.instruments.FactDay;
import org.accord.instruments.Instrument;
import org.accord.instruments.StatusFact;
import org.accord.shared.Countries;
import org.accord.shared.CountryCode;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.SameOrganisation;
import org.springframework.stereotype.Component;

/** What headings, types and countries are called in lists: by their code or in any of the languages, however spelled. */
@Component
class Words {

    private static final String BETWEEN = "[,،、，;]";

    private final Map<Import.Kind, Map<String, Column>> columns = new EnumMap<>(Import.Kind.class);
    private final Map<String, OrganisationType> types = new HashMap<>();
    private final Map<String, CountryCode> countries = new HashMap<>();
    private final Map<String, Set<StatusFact.What>> acts = new HashMap<>();
    private final Map<String, Language> languages = new HashMap<>();
    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
        for (Import.Kind kind : Import.Kind.values()) {
            Map<String, Column> called = new HashMap<>();
            Column.of(kind).forEach(column -> column.headings().forEach(heading -> called.put(key(heading), column)));
            for (Language language : Language.values()) {
                Column.of(kind).forEach(column -> called.putIfAbsent(key(label(column, language)), column));
            }
            columns.put(kind, called);
        }
        for (OrganisationType type : OrganisationType.values()) {
            types.put(key(type.name()), type);
        }
        Countries.all().forEach(country -> {
            countries.put(key(country.code().iso2()), country.code());
            countries.put(key(country.iso3()), country.code());
        });
        acts().forEach(what -> acts.put(key(what.name()), EnumSet.of(what)));
        for (Language language : Language.values()) {
            learn(language);
        }
    }

    /** What stands between the items of a list. */
    String comma(Language language) {
        return messages.get(language, "capacity.comma");
    }

    private void learn(Language language) {
        for (OrganisationType type : OrganisationType.values()) {
            types.putIfAbsent(key(messages.get(language, "organisationType." + type)), type);
        }
        Countries.all().forEach(country -> countries.putIfAbsent(key(country.name(language)), country.code()));
        acts().forEach(what -> {
            learn(what, messages.get(language, "statusFact." + what));
            Stream.of(messages.get(language, "facts.act." + what).split(BETWEEN))
                    .forEach(word -> learn(what, word));
        });
        languages.put(key(language.tag()), language);
        languages.put(key(language.ownName()), language);
    }

    private void learn(StatusFact.What what, String word) {
        acts.computeIfAbsent(key(word), unknown -> EnumSet.noneOf(StatusFact.What.class))
                .add(what);
    }

    private static Stream<StatusFact.What> acts() {
        return Stream.of(StatusFact.What.values()).filter(StatusFact.What::isOfStates);
    }

    /** What a state did; a word for several things means of a treaty that it binds, and of others that it does not. */
    Optional<StatusFact.What> act(String word, Instrument.Kind of) {
        Set<StatusFact.What> meant = acts.getOrDefault(key(word), Set.of());
        boolean treaty = of == Instrument.Kind.TREATY;
        return meant.stream()
                .filter(what -> meant.size() == 1 || treaty != (what == StatusFact.What.ENDORSED))
                .findFirst();
    }

    Optional<Language> language(String word) {
        return Optional.ofNullable(languages.get(key(word)));
    }

    /** What a column is called, in words. */
    String label(Column column, Language language) {
        return column.language()
                .map(spoken -> messages.get(language, "imports.column.NAME", "language", spoken.ownName()))
                .orElseGet(() -> messages.get(language, "imports.column." + column));
    }

    Optional<Column> column(Import.Kind kind, String heading) {
        return Optional.ofNullable(columns.getOrDefault(kind, Map.of()).get(key(heading)));
    }

    Optional<OrganisationType> type(String word) {
        return Optional.ofNullable(types.get(key(word)));
    }

    Optional<CountryCode> country(String word) {
        return Optional.ofNullable(countries.get(key(word)));
    }

    /** What is wrong with a cell, in words. */
    String said(Fault fault, Language language) {
        Map<String, Object> about = new HashMap<>(fault.about());
        about.computeIfPresent(Fault.WHEN, (name, when) -> when(FactDay.parse(when.toString()), language));
        return messages.get(language, "invalid." + fault.fault(), about);
    }

    private String when(FactDay when, Language language) {
        return messages.get(
                language,
                "factDay." + when.exactness().name(),
                "day",
                when.day(),
                "month",
                Formats.of(language).month(when.day()),
                "year",
                String.valueOf(when.day().getYear()));
    }

    /** What stands above the columns of an error file. */
    List<String> errorHeadings(Language language) {
        return Stream.of("row", "column", "value", "message")
                .map(heading -> messages.get(language, "imports.errors." + heading))
                .toList();
    }

    /** The labels of a kind's columns in the order of {@link Column}, each once. */
    Map<Column, String> labels(Import.Kind kind, Language language) {
        Map<Column, String> labels = new EnumMap<>(Column.class);
        Column.of(kind).forEach(column -> labels.put(column, label(column, language)));
        return labels;
    }

    static String key(String word) {
        return SameOrganisation.nameKey(word);
    }
}
