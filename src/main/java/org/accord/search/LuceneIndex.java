package org.accord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.register.Entry;
import org.accord.register.RegisterListener;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The writing side of the index: follows the register, one document per version. What it has taken in is kept with
 * the number of the entry it goes on from, so that after a crash it reads again what was lost.
 */
@Component
class LuceneIndex implements RegisterListener, DisposableBean {

    private static final String NEXT = "next";
    private static final String EDITIONS = "editions";
    private static final int ENTRIES_PER_COMMIT = 2_000;

    private final ObjectProvider<Indexer> offered;
    private final JsonMapper json;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final AtomicBoolean dirty = new AtomicBoolean();
    private volatile Map<String, Indexer> indexers = Map.of();
    private long next;
    private long uncommitted;

    LuceneIndex(SearchProperties properties, ObjectProvider<Indexer> offered, JsonMapper json) throws IOException {
        this.offered = offered;
        this.json = json;
        this.writer = IndexFolder.open(properties.folder());
        this.searchers = new SearcherManager(writer, null);
    }

    @Override
    public int order() {
        return 10;
    }

    /** Where to go on; from the start when documents have changed their shape since the index was written. */
    @Override
    public synchronized long followedUpTo() {
        indexers = offered.stream().collect(Collectors.toMap(Indexer::kind, Function.identity()));
        Map<String, String> kept = IndexFolder.commitData(writer);
        if (!editions().equals(kept.getOrDefault(EDITIONS, editions()))) {
            wipe();
            return 0;
        }
        next = Long.parseLong(kept.getOrDefault(NEXT, "0"));
        return next;
    }

    @Override
    public synchronized void recorded(Entry entry) {
        if (entry.number() < next) {
            return;
        }
        Indexer indexer = indexers.get(entry.subject().kind());
        if (indexer != null) {
            take(entry, indexer);
            dirty.set(true);
        }
        next = entry.number() + 1;
        if (++uncommitted >= ENTRIES_PER_COMMIT) {
            commit();
        }
    }

    private void take(Entry entry, Indexer indexer) {
        try {
            if (entry.version() > 1) {
                writer.updateNumericDocValue(
                        Fields.key(entry.subject(), entry.version() - 1),
                        Fields.toField(),
                        entry.at().toEpochMilli());
            }
            var key = Fields.key(entry.subject(), entry.version());
            var document = indexer.document(entry)
                    .map(content -> Fields.document(entry, content, json.writeValueAsString(content.summary())));
            if (document.isPresent()) {
                writer.updateDocument(key, document.get());
            } else {
                writer.deleteDocuments(key);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Keeps what was taken in; called now and then, and before the process ends. */
    synchronized void commit() {
        if (uncommitted == 0) {
            return;
        }
        try {
            Map<String, String> data = new LinkedHashMap<>();
            data.put(NEXT, String.valueOf(next));
            data.put(EDITIONS, editions());
            writer.setLiveCommitData(data.entrySet());
            writer.commit();
            uncommitted = 0;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Lets the reading work on a searcher that knows all that was recorded before the call. */
    <T> T read(Reading<T> reading) {
        try {
            if (dirty.getAndSet(false)) {
                searchers.maybeRefreshBlocking();
            }
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.on(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Something read from one snapshot of the index. */
    interface Reading<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    JsonMapper json() {
        return json;
    }

    /** Ends without keeping anything since the last commit, as a killed process does. */
    void crash() throws IOException {
        searchers.close();
        writer.rollback();
        writer.getDirectory().close();
    }

    @Override
    public void destroy() throws IOException {
        commit();
        searchers.close();
        writer.close();
        writer.getDirectory().close();
    }

    private void wipe() {
        try {
            writer.deleteAll();
            next = 0;
            uncommitted = 1;
            dirty.set(true);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private String editions() {
        List<String> editions = indexers.values().stream()
                .map(indexer -> indexer.kind() + ":" + indexer.edition())
                .sorted()
                .toList();
        return String.join(",", editions);
    }
}
