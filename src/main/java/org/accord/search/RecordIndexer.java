package org.accord.search;

import java.util.Optional;
import java.util.function.Function;
import org.accord.register.Entry;
import org.accord.register.Records;

/**
 * The usual indexer: one kind of records, one document made of the state alone.
 *
 * @param edition grows by one whenever documents change their shape
 */
public record RecordIndexer<T>(Records<T> records, int edition, Function<T, Optional<IndexDocument>> shape)
        implements Indexer {

    /** Every state gives a document. */
    public static <T> Indexer of(Records<T> records, Function<T, IndexDocument> shape) {
        return new RecordIndexer<>(records, 1, state -> Optional.of(shape.apply(state)));
    }

    @Override
    public String kind() {
        return records.kind();
    }

    @Override
    public Optional<IndexDocument> document(Entry entry) {
        return entry.state().map(records::read).flatMap(shape);
    }
}
