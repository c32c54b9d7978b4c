package org.accord.instruments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accord.shared.Body;
import org.accord.shared.CountryCode;
import org.accord.shared.CsvResource;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/** Instruments and facts that ship with Accord, each fact with its source; conflicts between sources are kept. */
public final class InstrumentCatalogue {

    private static final LocalDate PAPER_RECORDED = LocalDate.of(2023, 5, 2);
    private static final Map<String, LocalisedText> SOURCES = sources();

    private InstrumentCatalogue() {}

    /** The instruments, by the day on which the secretariat lists them. */
    public static Map<LocalDate, List<Instrument>> instruments() {
        Map<LocalDate, List<Instrument>> byDay = new TreeMap<>();
        CsvResource.rows("instruments.csv")
                .forEach(row -> byDay.computeIfAbsent(LocalDate.parse(text(row, "listed")), day -> new ArrayList<>())
                        .add(instrument(row)));
        return byDay;
    }

    /** The facts, by the day on which the secretariat records them. */
    public static Map<LocalDate, List<FactDraft>> facts() {
        Map<LocalDate, List<FactDraft>> byDay = new TreeMap<>();
        CsvResource.rows("instrument-facts.csv")
                .forEach(row -> byDay.computeIfAbsent(LocalDate.parse(text(row, "recorded")), day -> new ArrayList<>())
                        .addAll(facts(row)));
        byDay.computeIfAbsent(PAPER_RECORDED, day -> new ArrayList<>()).addAll(budapestParties());
        CsvResource.rows("malabo-deposits.csv")
                .forEach(row -> byDay.computeIfAbsent(LocalDate.parse(text(row, "recorded")), day -> new ArrayList<>())
                        .add(deposit(row)));
        return byDay;
    }

    private static Instrument instrument(Map<String, String> row) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, text(row, "name_" + language.tag()));
        }
        String parent = text(row, "parent");
        return new Instrument(
                text(row, "slug"),
                new LocalisedText(Language.EN, names),
                Instrument.Kind.valueOf(text(row, "kind")),
                text(row, "reference"),
                rule(row),
                parent.isEmpty() ? null : parent,
                source(row));
    }

    private static @Nullable EntryRule rule(Map<String, String> row) {
        if (text(row, "consents").isEmpty()) {
            return null;
        }
        return new EntryRule(
                Integer.parseInt(text(row, "consents")),
                Integer.parseInt(text(row, "of_body")),
                body(row),
                Integer.parseInt(text(row, "wait")),
                EntryRule.Unit.valueOf(text(row, "unit")),
                !text(row, "later_states").isEmpty());
    }

    /** One fact, or one for each of the states that the row names. */
    private static List<FactDraft> facts(Map<String, String> row) {
        String id = text(row, "id");
        if (text(row, "states").isEmpty()) {
            return List.of(fact(id, row, null));
        }
        List<String> states = Arrays.asList(text(row, "states").split(" "));
        boolean named = id.split("\\.").length == 3;
        return states.stream()
                .map(state -> fact(
                        named ? id : id.replace(".", "." + state.toLowerCase(Locale.ROOT) + "."),
                        row,
                        new CountryCode(state)))
                .toList();
    }

    private static FactDraft fact(String id, Map<String, String> row, @Nullable CountryCode state) {
        String conflicts = text(row, "conflicts");
        return new FactDraft(
                id,
                text(row, "instrument"),
                state,
                StatusFact.What.valueOf(text(row, "what")),
                claim(row),
                FactDay.parse(text(row, "true_on")),
                source(row),
                conflicts.isEmpty() ? Set.of() : Set.of(conflicts.split(" ")),
                false);
    }

    private static StatusFact.@Nullable Claim claim(Map<String, String> row) {
        if (text(row, "whom").isEmpty()) {
            return null;
        }
        String count = text(row, "count");
        return new StatusFact.Claim(
                count.isEmpty() ? null : Integer.valueOf(count),
                !text(row, "more").isEmpty(),
                StatusFact.Whom.valueOf(text(row, "whom")),
                body(row));
    }

    private static List<FactDraft> budapestParties() {
        return CsvResource.rows("budapest-parties.csv").stream()
                .map(row -> new CountryCode(text(row, "iso2")))
                .map(state -> FactDraft.of(
                        "budapest." + state.slug() + ".party-2023-04",
                        "budapest",
                        state,
                        StatusFact.What.PARTY,
                        FactDay.parse("on or before 2023-04-30"),
                        source("paper-list")))
                .toList();
    }

    private static FactDraft deposit(Map<String, String> row) {
        CountryCode state = new CountryCode(text(row, "iso2"));
        return FactDraft.of(
                "malabo." + state.slug() + ".ratified",
                "malabo",
                state,
                StatusFact.What.RATIFIED,
                FactDay.parse(text(row, "deposited_on")),
                source(row));
    }

    private static @Nullable Body body(Map<String, String> row) {
        String body = text(row, "body");
        return body.isEmpty() ? null : Body.valueOf(body);
    }

    private static LocalisedText source(Map<String, String> row) {
        return source(text(row, "source"));
    }

    private static LocalisedText source(String key) {
        LocalisedText source = SOURCES.get(key);
        if (source == null) {
            throw new IllegalStateException("no source " + key);
        }
        return source;
    }

    private static Map<String, LocalisedText> sources() {
        Map<String, LocalisedText> sources = new LinkedHashMap<>();
        CsvResource.rows("instrument-sources.csv").forEach(row -> sources.put(text(row, "key"), inAllLanguages(row)));
        return sources;
    }

    private static LocalisedText inAllLanguages(Map<String, String> row) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(language, text(row, "text_" + language.tag()));
        }
        return new LocalisedText(Language.EN, texts);
    }

    private static String text(Map<String, String> row, String column) {
        String value = row.get(column);
        if (value == null) {
            throw new IllegalStateException("no column " + column);
        }
        return value;
    }
}
