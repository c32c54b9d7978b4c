package org.accord.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.instruments.Dossier;
import org.accord.instruments.FactDay;
import org.accord.instruments.FactDraft;
import org.accord.instruments.ListedFacts;
import org.accord.instruments.StatusFact;

/** What is known of instruments already, from the record or from rows above. */
final class FactRecord {

    private final Map<String, Dossier> called = new HashMap<>();
    private final Map<String, List<Above>> above = new HashMap<>();

    /** What a row says of one act of a state. */
    private record Above(int row, FactDay day, String source) {}

    FactRecord(List<Dossier> dossiers) {
        dossiers.forEach(dossier -> dossier.instrument().calls().forEach(call -> called.put(Words.key(call), dossier)));
    }

    /** The instrument of that slug, number or name in any language. */
    Optional<Dossier> instrument(String word) {
        return Optional.ofNullable(called.get(Words.key(word)));
    }

    /** What is wrong with a fact for what is on record; one of its own id may have come by this very row. */
    Optional<Fault> onRecord(FactDraft draft, boolean itself) {
        String source = ListedFacts.sourceKey(draft.source().authoritative());
        return facts(draft)
                .filter(fact -> itself || !fact.id().equals(draft.id()))
                .filter(fact -> !fact.isRecalled() && fact.trueOn().equals(draft.trueOn()))
                .filter(fact -> fact.source().texts().values().stream()
                        .anyMatch(text -> ListedFacts.sourceKey(text).equals(source)))
                .findFirst()
                .map(fact -> Fault.of(Column.TRUE_ON, fact.stands() ? "facts.onRecord" : "facts.corrected"));
    }

    /** What is wrong with a fact for what stands in a row above. */
    Optional<Fault> inFile(FactDraft draft) {
        String source = ListedFacts.sourceKey(draft.source().authoritative());
        return above.getOrDefault(key(draft), List.of()).stream()
                .filter(other -> other.source().equals(source))
                .findFirst()
                .map(other -> other.day().equals(draft.trueOn())
                        ? new Fault(Column.TRUE_ON, "facts.inFile", Map.of("row", String.valueOf(other.row())))
                        : new Fault(
                                Column.TRUE_ON,
                                "facts.contradicts",
                                Map.of(
                                        "row",
                                        String.valueOf(other.row()),
                                        Fault.WHEN,
                                        other.day().text())));
    }

    /** That other sources name another day; both will stand side by side. */
    Optional<Fault> otherDay(FactDraft draft) {
        return facts(draft)
                .filter(StatusFact::stands)
                .map(StatusFact::trueOn)
                .filter(day -> !day.equals(draft.trueOn()))
                .findFirst()
                .map(day -> new Fault(Column.TRUE_ON, "facts.otherDay", Map.of(Fault.WHEN, day.text())))
                .or(() -> above.getOrDefault(key(draft), List.of()).stream()
                        .filter(other -> !other.day().equals(draft.trueOn()))
                        .findFirst()
                        .map(other -> new Fault(
                                Column.TRUE_ON,
                                "facts.otherDayInFile",
                                Map.of(
                                        "row",
                                        String.valueOf(other.row()),
                                        Fault.WHEN,
                                        other.day().text()))));
    }

    /** Remembers a row, so that a later one that says the same is found. */
    void add(int row, FactDraft draft) {
        above.computeIfAbsent(key(draft), none -> new ArrayList<>())
                .add(new Above(
                        row,
                        draft.trueOn(),
                        ListedFacts.sourceKey(draft.source().authoritative())));
    }

    private Stream<StatusFact> facts(FactDraft draft) {
        return instrument(draft.instrument()).stream()
                .flatMap(dossier -> dossier.facts().stream())
                .filter(fact -> fact.isOfState() && fact.what() == draft.what())
                .filter(fact -> String.valueOf(fact.state()).equals(String.valueOf(draft.state())));
    }

    private static String key(FactDraft draft) {
        return draft.instrument() + " " + draft.state() + " " + draft.what();
    }
}
