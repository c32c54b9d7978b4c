package org.accord.storage;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cursor that hands out what is left in batches, each small enough for one reply of the wire protocol. */
final class Batches extends AbstractCursor {

    /** For a client that names no batch size. */
    static final int DEFAULT_DOCUMENTS = 1000;

    private static final long MOST_BYTES = 8_000_000;

    private List<Document> left;

    Batches(long id, List<Document> left) {
        super(id);
        this.left = left;
    }

    /** Returns how many of the documents fit in one batch; at least one if there is any. */
    static int length(List<Document> documents, int mostDocuments) {
        long bytes = 0;
        int count = 0;
        for (Document document : documents) {
            bytes += size(document);
            if (count == mostDocuments || (count > 0 && bytes > MOST_BYTES)) {
                break;
            }
            count++;
        }
        return count;
    }

    /** A rough size in bytes, without encoding. */
    private static long size(@Nullable Object value) {
        return switch (value) {
            case null -> 1;
            case String text -> 5 + text.length();
            case BinData data -> 5 + data.getData().length;
            case Map<?, ?> map -> {
                long sum = 5;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    sum += 2 + size(entry.getKey()) + size(entry.getValue());
                }
                yield sum;
            }
            case Collection<?> list -> {
                long sum = 5;
                for (Object element : list) {
                    sum += 4 + size(element);
                }
                yield sum;
            }
            default -> 16;
        };
    }

    @Override
    public synchronized boolean isEmpty() {
        return left.isEmpty();
    }

    @Override
    public synchronized List<Document> takeDocuments(int mostDocuments) {
        int length = length(left, mostDocuments);
        List<Document> batch = left.subList(0, length);
        left = left.subList(length, left.size());
        return batch;
    }
}
