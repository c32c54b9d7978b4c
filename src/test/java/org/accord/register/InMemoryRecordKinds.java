package org.accord.register;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register and its records in memory, for unit tests of features. States go through JSON and back, so that a record
 * which cannot be stored fails here too. Actors come from {@link CurrentActor}, instants from the given clock but never
 * run backwards. Safe for threads. Entries are not hashed and there is no tree.
 */
public final class InMemoryRecordKinds implements RecordKinds {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)
                    .withFieldVisibility(JsonAutoDetect.Visibility.ANY))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();
    private final List<RegisterListener> listeners = new ArrayList<>();
    private final Map<Subject, List<Entry>> versions = new ConcurrentHashMap<>();
    private final Map<String, InMemoryRecords<?>> kinds = new TreeMap<>();

    public InMemoryRecordKinds() {
        this(Clock.systemUTC());
    }

    public InMemoryRecordKinds(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized <T> Records<T> of(String kind, String collection, Class<T> type) {
        if (kinds.containsKey(kind)) {
            throw new IllegalStateException("kind " + kind + " is opened twice");
        }
        InMemoryRecords<T> records = new InMemoryRecords<>(this, kind, type);
        kinds.put(kind, records);
        return records;
    }

    /** Everything recorded so far, in order. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Calls the listener with every entry from now on, and with those there already. */
    public synchronized void follow(RegisterListener listener) {
        entries.forEach(listener::recorded);
        listeners.add(listener);
    }

    /** Takes the payloads of a subject away, as an erasure does. */
    public void erase(Subject subject) {
        erase(entry -> entry.subject().equals(subject));
    }

    /** Takes the payload of one entry away. */
    public void erase(long number) {
        erase(entry -> entry.number() == number);
    }

    private synchronized void erase(Predicate<Entry> which) {
        versions.values().forEach(list -> list.replaceAll(entry -> which.test(entry) ? erased(entry) : entry));
        entries.replaceAll(entry -> which.test(entry) ? erased(entry) : entry);
    }

    synchronized Entry append(Act act) {
        List<Entry> known = versions.computeIfAbsent(act.subject(), key -> new ArrayList<>());
        if (act.version() != known.size() + 1L) {
            throw new RegisterProblem.ChangedMeanwhile(act.subject(), act.version());
        }
        Entry entry = new Entry(
                entries.size(),
                "act-" + entries.size(),
                now(),
                CurrentActor.get().user(),
                act.onBehalfOf(),
                act.subject(),
                act.version(),
                act.verb(),
                act.visibility(),
                false,
                "",
                "",
                act.payload());
        known.add(entry);
        entries.add(entry);
        listeners.forEach(listener -> listener.recorded(entry));
        return entry;
    }

    synchronized List<Entry> history(Subject subject) {
        return List.copyOf(versions.getOrDefault(subject, List.of()));
    }

    synchronized List<String> ids(String kind) {
        return versions.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .filter(subject -> subject.kind().equals(kind))
                .map(Subject::id)
                .sorted()
                .toList();
    }

    /** The newest entry of every subject of a kind, as of a moment, in the order of ids. */
    public List<Entry> standing(String kind, AsOf asOf) {
        return ids(kind).stream()
                .flatMap(id -> latest(new Subject(kind, id), asOf).stream())
                .toList();
    }

    Optional<Entry> latest(Subject subject, AsOf asOf) {
        return history(subject).reversed().stream()
                .filter(entry -> !entry.at().isAfter(asOf.until()))
                .findFirst();
    }

    static String write(Object state) {
        return JSON.writeValueAsString(state);
    }

    static <T> T read(String payload, Class<T> type) {
        return JSON.readValue(payload, type);
    }

    private Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return entries.isEmpty() || now.isAfter(entries.getLast().at())
                ? now
                : entries.getLast().at();
    }

    private static Entry erased(Entry entry) {
        return new Entry(
                entry.number(),
                entry.actId(),
                entry.at(),
                entry.actor(),
                entry.onBehalfOf(),
                entry.subject(),
                entry.version(),
                entry.verb(),
                entry.visibility(),
                entry.demonstration(),
                entry.payloadHash(),
                null,
                null);
    }
}
