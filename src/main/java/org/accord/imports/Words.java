package org.accord.imports;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.shared.Countries;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.SameOrganisation;
import org.springframework.stereotype.Component;

/** What headings, types and countries are called in lists: by their code or in any of the languages, however spelled. */
@Component
class Words {

    private final Map<String, Column> columns = new HashMap<>();
    private final Map<String, OrganisationType> types = new HashMap<>();
    private final Map<String, CountryCode> countries = new HashMap<>();
    private final Messages messages;

    Words(Messages messages) {
        this.messages = messages;
        for (Column column : Column.values()) {
            column.headings().forEach(heading -> columns.put(key(heading), column));
        }
        for (OrganisationType type : OrganisationType.values()) {
            types.put(key(type.name()), type);
        }
        Countries.all().forEach(country -> {
            countries.put(key(country.code().iso2()), country.code());
            countries.put(key(country.iso3()), country.code());
        });
        for (Language language : Language.values()) {
            learn(language);
        }
    }

    private void learn(Language language) {
        for (Column column : Column.values()) {
            columns.putIfAbsent(key(label(column, language)), column);
        }
        for (OrganisationType type : OrganisationType.values()) {
            types.putIfAbsent(key(messages.get(language, "organisationType." + type)), type);
        }
        Countries.all().forEach(country -> countries.putIfAbsent(key(country.name(language)), country.code()));
    }

    /** What a column is called, in words. */
    String label(Column column, Language language) {
        return column.language()
                .map(spoken -> messages.get(language, "imports.column.NAME", "language", spoken.ownName()))
                .orElseGet(() -> messages.get(language, "imports.column." + column));
    }

    Optional<Column> column(String heading) {
        return Optional.ofNullable(columns.get(key(heading)));
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
        return messages.get(language, "invalid." + fault.fault(), about);
    }

    /** What stands above the columns of an error file. */
    List<String> errorHeadings(Language language) {
        return Stream.of("row", "column", "value", "message")
                .map(heading -> messages.get(language, "imports.errors." + heading))
                .toList();
    }

    /** The labels of columns in the order of {@link Column}, each once. */
    Map<Column, String> labels(Language language) {
        Map<Column, String> labels = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            labels.put(column, label(column, language));
        }
        return labels;
    }

    private static String key(String word) {
        return SameOrganisation.nameKey(word);
    }
}
