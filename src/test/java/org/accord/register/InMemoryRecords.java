package org.accord.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.shared.AsOf;

/** One kind of {@link InMemoryRecordKinds}. */
final class InMemoryRecords<T> implements Records<T> {

    private static final int MOST_IDS = 1_000;

    private final InMemoryRecordKinds register;
    private final String kind;
    private final Class<T> type;

    InMemoryRecords(InMemoryRecordKinds register, String kind, Class<T> type) {
        this.register = register;
        this.kind = kind;
        this.type = type;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Optional<Recorded<T>> find(String id) {
        return asOf(id, AsOf.NOW);
    }

    @Override
    public List<Recorded<T>> findAll(Collection<String> ids) {
        if (ids.size() > MOST_IDS) {
            throw new IllegalArgumentException("at most " + MOST_IDS + " ids");
        }
        return ids.stream().distinct().flatMap(id -> find(id).stream()).toList();
    }

    @Override
    public Recorded<T> get(String id) {
        return find(id).orElseThrow(() -> new RegisterProblem.NotFound(kind, id));
    }

    @Override
    public Recorded<T> record(NewState<T> next) {
        Act act = new Act(
                next.verb(),
                subject(next.id()),
                next.after() + 1,
                next.visibility(),
                next.onBehalfOf(),
                InMemoryRecordKinds.write(next.state()));
        return recorded(register.append(act)).orElseThrow();
    }

    @Override
    public List<Optional<Recorded<T>>> recordAll(List<NewState<T>> next) {
        List<Optional<Recorded<T>>> outcomes = new ArrayList<>();
        for (NewState<T> one : next) {
            try {
                outcomes.add(Optional.of(record(one)));
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                outcomes.add(Optional.empty());
            }
        }
        return outcomes;
    }

    @Override
    public Optional<Recorded<T>> asOf(String id, AsOf asOf) {
        return register.latest(subject(id), asOf).flatMap(this::recorded);
    }

    @Override
    public List<Revision<T>> history(String id) {
        return register.history(subject(id)).stream()
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
        return register.standing(kind, AsOf.NOW).stream().flatMap(entry -> recorded(entry).stream());
    }

    @Override
    public T read(String payload) {
        return InMemoryRecordKinds.read(payload, type);
    }

    private Subject subject(String id) {
        return new Subject(kind, id);
    }

    private Optional<Recorded<T>> recorded(Entry entry) {
        return entry.state()
                .map(payload -> new Recorded<>(
                        entry.subject().id(), entry.version(), entry.number(), entry.at(), read(payload)));
    }
}
