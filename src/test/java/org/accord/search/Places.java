package org.accord.search;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.accord.register.Act;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.UserId;

/** An index of made-up places, fed by hand from a register that is a list. */
final class Places implements AutoCloseable {

    record Place(String name, List<String> types, String founded) {}

    final List<Entry> told = new ArrayList<>();
    private LuceneIndex index;

    private Places(LuceneIndex index) {
        this.index = index;
    }

    static Places inMemory() {
        return in("", new PlaceIndexer(1));
    }

    static Places in(Path folder) {
        return in(folder.toString(), new PlaceIndexer(1));
    }

    static Places in(String folder, Indexer... indexers) {
        Places places = new Places(new LuceneIndex(IndexFolder.of(folder), () -> List.of(indexers), Optional::empty));
        places.index.followedUpTo();
        return places;
    }

    /** The same with a register to compare and rebuild from. */
    static Places following(String folder, List<Entry> register) {
        Register source = new ListedRegister(register);
        Places places = new Places(
                new LuceneIndex(IndexFolder.of(folder), () -> List.of(new PlaceIndexer(1)), () -> Optional.of(source)));
        places.told.addAll(register);
        places.index.followedUpTo();
        return places;
    }

    LuceneIndex index() {
        return index;
    }

    /** Records the next state of a place: {@code name|TYPE,TYPE|founded}; blank makes it vanish. */
    Entry recorded(String id, long version, long millis, String state) {
        Entry entry = entry(told.size(), "place", id, version, millis, state);
        told.add(entry);
        index.recorded(entry);
        return entry;
    }

    static Entry entry(long number, String kind, String id, long version, long millis, String state) {
        return new Entry(
                number,
                "act-" + number + "-" + state.hashCode(),
                Instant.ofEpochMilli(millis),
                UserId.SYSTEM,
                null,
                new Subject(kind, id),
                version,
                "noted",
                Visibility.PUBLIC,
                false,
                "",
                "",
                state);
    }

    static IndexQuery all() {
        return IndexQuery.of("place").page(0, 500);
    }

    static AsOf at(long millis) {
        return new AsOf(Instant.ofEpochMilli(millis));
    }

    List<String> ids(IndexQuery query) {
        return index.find(query, Place.class).items().stream()
                .map(SearchIndex.Found::id)
                .toList();
    }

    List<String> names(IndexQuery query) {
        return index.find(query, Place.class).items().stream()
                .map(found -> found.summary().name())
                .toList();
    }

    @Override
    public void close() {
        index.close();
    }

    record PlaceIndexer(int edition) implements Indexer {
        @Override
        public String kind() {
            return "place";
        }

        @Override
        public Optional<IndexDocument> document(Entry entry) {
            return entry.state().filter(state -> !state.isBlank()).map(state -> {
                String[] parts = state.split("\\|");
                List<String> types = Stream.of(parts[1].split(","))
                        .filter(type -> !type.isBlank())
                        .toList();
                Place place = new Place(parts[0], types, parts.length > 2 ? parts[2] : "");
                return IndexDocument.summary(place)
                        .filter("type", Set.copyOf(types))
                        .filter("initial", place.name().substring(0, 1))
                        .sort("name", Folding.search(place.name()))
                        .sort("founded", place.founded())
                        .text(place.name())
                        .done();
            });
        }
    }

    private record ListedRegister(List<Entry> listed) implements Register {
        @Override
        public void readOn() {
            // all there is was listed at the start
        }

        @Override
        public Entry append(Act act) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Outcome> appendAll(List<Act> acts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long size() {
            return listed.size();
        }

        @Override
        public Optional<Entry> entry(long number) {
            return number < listed.size() ? Optional.of(listed.get((int) number)) : Optional.empty();
        }

        @Override
        public List<Entry> entries(long from, int limit) {
            return List.copyOf(listed.subList((int) from, (int) Math.min(listed.size(), from + limit)));
        }

        @Override
        public Optional<Entry> entry(Subject subject, long version) {
            return history(subject, version).stream()
                    .filter(entry -> entry.version() == version)
                    .findFirst();
        }

        @Override
        public List<Entry> history(Subject subject, long version) {
            return listed.stream()
                    .filter(entry -> entry.subject().equals(subject) && entry.version() <= version)
                    .toList();
        }

        @Override
        public Optional<Entry> asOf(Subject subject, long version, AsOf asOf) {
            return history(subject, version).stream()
                    .filter(entry -> !entry.at().isAfter(asOf.until()))
                    .reduce((earlier, later) -> later);
        }

        @Override
        public void erase(long number) {
            throw new UnsupportedOperationException();
        }
    }
}
