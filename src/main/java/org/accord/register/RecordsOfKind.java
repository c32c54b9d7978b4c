package org.accord.register;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.shared.AsOf;
import org.bson.Document;

/** The records of one kind over its projection and the register. */
final class RecordsOfKind<T> implements Records<T> {

    private static final int MOST_IDS = 1_000;

    private final Projection projection;
    private final Register register;
    private final Class<T> type;

    RecordsOfKind(Projection projection, Register register, Class<T> type) {
        this.projection = projection;
        this.register = register;
        this.type = type;
    }

    @Override
    public String kind() {
        return projection.kind();
    }

    @Override
    public Optional<Recorded<T>> find(String id) {
        return projection.find(id).flatMap(this::recorded);
    }

    @Override
    public List<Recorded<T>> findAll(Collection<String> ids) {
        if (ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("at most 1,000 ids at a time");
        }
        return projection.findAll(ids).stream()
                .map(this::recorded)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public Recorded<T> get(String id) {
        return find(id).orElseThrow(() -> new RegisterProblem.NotFound(kind(), id));
    }

    @Override
    public Recorded<T> record(NewState<T> next) {
        return recordAll(List.of(next))
                .getFirst()
                .orElseThrow(() -> new RegisterProblem.ChangedMeanwhile(subject(next.id()), next.after() + 1));
    }

    /** In rounds that hold each subject once, so that nothing is recorded on top of what somebody else changed. */
    @Override
    public List<Optional<Recorded<T>>> recordAll(List<NewState<T>> next) {
        List<Optional<Recorded<T>>> results = new ArrayList<>(Collections.nCopies(next.size(), Optional.empty()));
        Map<String, Deque<Integer>> steps = new LinkedHashMap<>();
        for (int place = 0; place < next.size(); place++) {
            steps.computeIfAbsent(next.get(place).id(), id -> new ArrayDeque<>())
                    .add(place);
        }
        while (!steps.isEmpty()) {
            List<Integer> now = steps.values().stream().map(Deque::removeFirst).toList();
            recordOnce(next, now, results);
            now.stream()
                    .filter(place -> results.get(place).isEmpty())
                    .forEach(place -> steps.remove(next.get(place).id()));
            steps.values().removeIf(Deque::isEmpty);
        }
        return List.copyOf(results);
    }

    private void recordOnce(List<NewState<T>> next, List<Integer> places, List<Optional<Recorded<T>>> results) {
        List<NewState<T>> states = places.stream().map(next::get).toList();
        Map<String, Long> current = versions(states);
        List<Integer> standing =
                places.stream().filter(place -> isAt(next.get(place), current)).toList();
        List<Act> acts = standing.stream().map(place -> act(next.get(place))).toList();
        List<Register.Outcome> outcomes = register.appendAll(acts);
        for (int i = 0; i < standing.size(); i++) {
            int place = standing.get(i);
            results.set(
                    place,
                    outcomes.get(i)
                            .entry()
                            .map(entry -> new Recorded<>(
                                    entry.subject().id(),
                                    entry.version(),
                                    entry.number(),
                                    entry.at(),
                                    next.get(place).state())));
        }
    }

    /** Current versions of those that are said to exist, as far as this process has followed. */
    private Map<String, Long> versions(List<NewState<T>> states) {
        List<String> ids = states.stream()
                .filter(state -> state.after() > 0)
                .map(NewState::id)
                .toList();
        Map<String, Long> versions = new HashMap<>();
        for (int from = 0; from < ids.size(); from += MOST_IDS) {
            projection
                    .findAll(ids.subList(from, Math.min(ids.size(), from + MOST_IDS)))
                    .forEach(document -> versions.put(document.getString("_id"), document.getLong("version")));
        }
        return versions;
    }

    /** Versions have no gaps: the one before must stand in the register. */
    private boolean isAt(NewState<T> next, Map<String, Long> current) {
        long version = current.getOrDefault(next.id(), 0L);
        return version == next.after()
                || next.after() == 0
                || (version < next.after()
                        && register.entry(subject(next.id()), next.after()).isPresent());
    }

    private Act act(NewState<T> next) {
        return new Act(
                next.verb(),
                subject(next.id()),
                next.after() + 1,
                next.visibility(),
                next.onBehalfOf(),
                PayloadJson.write(next.state()));
    }

    @Override
    public Optional<Recorded<T>> asOf(String id, AsOf asOf) {
        return register.asOf(subject(id), version(id), asOf)
                .flatMap(entry -> entry.state()
                        .map(payload ->
                                new Recorded<>(id, entry.version(), entry.number(), entry.at(), read(payload))));
    }

    @Override
    public List<Revision<T>> history(String id) {
        return register.history(subject(id), version(id)).stream()
                .map(entry -> new Revision<>(
                        entry.version(),
                        entry.number(),
                        entry.at(),
                        entry.actor(),
                        entry.verb(),
                        entry.state().map(this::read)))
                .toList();
    }

    @Override
    public Stream<Recorded<T>> all() {
        return projection.all().map(this::recorded).flatMap(Optional::stream);
    }

    @Override
    public T read(String payload) {
        return PayloadJson.read(payload, type);
    }

    private Subject subject(String id) {
        return new Subject(kind(), id);
    }

    private long version(String id) {
        return projection.find(id).map(document -> document.getLong("version")).orElse(0L);
    }

    private Optional<Recorded<T>> recorded(Document document) {
        return Optional.ofNullable(document.getString("payload"))
                .map(payload -> new Recorded<>(
                        document.getString("_id"),
                        document.getLong("version"),
                        document.getLong("number"),
                        document.getDate("at").toInstant(),
                        read(payload)));
    }
}
