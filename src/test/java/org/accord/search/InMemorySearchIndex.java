package org.accord.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.register.Entry;
import org.accord.register.InMemoryRecordKinds;
import org.accord.shared.Page;

/**
 * The index in memory, for unit tests of features: reads {@link InMemoryRecordKinds} through the features' own
 * indexers at every question. Words match when the text contains each of them, whatever the case; there is no stemming
 * and no relevance.
 */
public final class InMemorySearchIndex implements SearchIndex {

    private final InMemoryRecordKinds register;
    private final List<Indexer> indexers;

    public InMemorySearchIndex(InMemoryRecordKinds register, Indexer... indexers) {
        this.register = register;
        this.indexers = List.of(indexers);
    }

    @Override
    public <S> Page<Found<S>> find(IndexQuery query, Class<S> summary) {
        List<Row> rows = once(query);
        List<Found<S>> page = rows.stream()
                .skip((long) query.page() * query.size())
                .limit(query.size())
                .map(row -> row.found(summary))
                .toList();
        return new Page<>(page, query.page(), query.size(), rows.size());
    }

    @Override
    public long count(IndexQuery query) {
        return once(query).size();
    }

    @Override
    public Map<String, Long> countBy(IndexQuery query, String field) {
        Map<String, Long> counts = rows(query).stream()
                .flatMap(row -> row.document.filters().getOrDefault(field, Set.of()).stream()
                        .map(value -> List.of(value, query.once().isEmpty() ? row.id() : row.first(query.once()))))
                .distinct()
                .map(List::getFirst)
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        Map<String, Long> largestFirst = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> largestFirst.put(entry.getKey(), entry.getValue()));
        return largestFirst;
    }

    @Override
    public Map<String, Map<String, Long>> countAround(IndexQuery query, Set<String> fields) {
        return fields.stream().collect(Collectors.toMap(field -> field, field -> countBy(query.without(field), field)));
    }

    @Override
    public Map<String, Long> countKeys(IndexQuery query, String key, IndexQuery others, String field) {
        Set<String> keys = countBy(query, key).keySet();
        return countBy(others, field).keySet().stream()
                .collect(Collectors.toMap(
                        value -> value,
                        value -> countBy(others.where(field, value), key).keySet().stream()
                                .filter(keys::contains)
                                .count()));
    }

    @Override
    public List<String> ids(IndexQuery query) {
        return rows(query).stream()
                .map(row -> row.entry.subject().id())
                .sorted()
                .toList();
    }

    @Override
    public <S> void each(IndexQuery query, Class<S> summary, Consumer<Found<S>> taker) {
        rows(query).stream()
                .sorted(Comparator.comparing(row -> row.entry.subject().id()))
                .forEach(row -> taker.accept(row.found(summary)));
    }

    @Override
    public long followed() {
        return register.entries().size();
    }

    private List<Row> rows(IndexQuery query) {
        Comparator<Row> order = Comparator.comparing(row -> row.document.sorts().getOrDefault(query.sort(), ""));
        Comparator<Row> wished = query.descending() ? order.reversed() : order;
        return register.standing(query.kind(), query.asOf()).stream()
                .flatMap(this::row)
                .filter(row -> row.matches(query))
                .sorted(wished.thenComparing(row -> row.entry.subject().id()))
                .toList();
    }

    private List<Row> once(IndexQuery query) {
        List<Row> rows = rows(query);
        Map<String, String> first = rows.stream()
                .collect(Collectors.toMap(
                        row -> row.first(query.once()),
                        Row::id,
                        (one, other) -> one.compareTo(other) < 0 ? one : other));
        return query.once().isEmpty()
                ? rows
                : rows.stream()
                        .filter(row -> row.id().equals(first.get(row.first(query.once()))))
                        .toList();
    }

    private Stream<Row> row(Entry entry) {
        return indexers.stream()
                .filter(indexer -> indexer.kind().equals(entry.subject().kind()))
                .flatMap(indexer -> indexer.document(entry).stream())
                .map(document -> new Row(entry, document));
    }

    private record Row(Entry entry, IndexDocument document) {

        boolean matches(IndexQuery query) {
            boolean filtered = query.filters().entrySet().stream()
                    .allMatch(filter -> document.filters().getOrDefault(filter.getKey(), Set.of()).stream()
                            .anyMatch(filter.getValue()::contains));
            String text = document.text().toLowerCase(Locale.ROOT);
            return filtered
                    && Arrays.stream(query.text().toLowerCase(Locale.ROOT).split("\\s+"))
                            .allMatch(text::contains);
        }

        String id() {
            return entry.subject().id();
        }

        String first(String field) {
            return document.filters().getOrDefault(field, Set.of()).stream()
                    .findFirst()
                    .orElseGet(this::id);
        }

        <S> Found<S> found(Class<S> summary) {
            return new Found<>(entry.subject().id(), entry.version(), entry.number(), summary.cast(document.summary()));
        }
    }
}
