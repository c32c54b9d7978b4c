package org.accord.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.accord.register.Entry;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** One index in one folder, open for writing and reading, with a mark of how far it follows the register. */
final class Shelf implements Closeable {

    private static final double BUFFER_MEGABYTES = 48;
    private static final int MOST_ENDED = 500;

    private final String name;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;

    /** Held while a version takes the place of another, so that no reader sees both or neither. */
    private final Object exchange = new Object();

    /** Versions that ended, by key, whose documents do not know it yet. */
    private final Map<BytesRef, Long> ended = new HashMap<>();

    private final Columns columns = new Columns();
    private Matches matches = new Matches();
    private Map<BytesRef, Long> shownEnded = Map.of();
    private long written;
    private long shown;
    private volatile Mark followed;
    private volatile Mark committed;

    private Shelf(String name, Directory directory, IndexWriter writer, Mark mark) throws IOException {
        this.name = name;
        this.directory = directory;
        this.writer = writer;
        this.followed = mark;
        this.committed = mark;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Starts empty. */
    static Shelf begin(String name, Directory directory, String edition) throws IOException {
        IndexWriter writer = new IndexWriter(directory, settings().setOpenMode(OpenMode.CREATE));
        Mark mark = new Mark(edition, 0, "");
        writer.setLiveCommitData(mark.data().entrySet());
        writer.commit();
        return new Shelf(name, directory, writer, mark);
    }

    /** Opens what was committed and reads every byte of it once. Throws IOException when it is damaged. */
    static Shelf open(String name, Directory directory) throws IOException {
        IndexWriter writer = new IndexWriter(directory, settings().setOpenMode(OpenMode.APPEND));
        try {
            Shelf shelf = new Shelf(name, directory, writer, Mark.of(writer.getLiveCommitData()));
            shelf.readThrough();
            return shelf;
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer);
            throw e;
        }
    }

    private static IndexWriterConfig settings() {
        return new IndexWriterConfig(WordsAnalyzer.OF_DOCUMENTS)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    private void readThrough() throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                leaf.reader().checkIntegrity();
            }
        } finally {
            searchers.release(searcher);
        }
    }

    String name() {
        return name;
    }

    /** How far the documents go. */
    Mark followed() {
        return followed;
    }

    /** How far they go on disk. */
    Mark committed() {
        return committed;
    }

    /** Takes in an entry that nobody searches for. */
    void pass(Entry entry) {
        followed = followed.after(entry);
    }

    /**
     * Puts a version in the place of the one before it, which ends at this moment; without a document the subject is
     * no longer found.
     */
    void put(Entry entry, Optional<Document> document) throws IOException {
        synchronized (exchange) {
            Term key = Fields.key(entry.subject(), entry.version());
            if (document.isPresent()) {
                writer.updateDocument(key, document.get());
            } else {
                writer.deleteDocuments(key);
            }
            ended.put(
                    Fields.key(entry.subject(), entry.version() - 1).bytes(),
                    entry.at().toEpochMilli());
            if (ended.size() >= MOST_ENDED) {
                writeEnds();
            }
            followed = followed.after(entry);
            written++;
        }
    }

    /** Rewrites a column of every segment at the next reading, 0.2 ms a thousand versions: so not for each act. */
    private void writeEnds() throws IOException {
        for (Map.Entry<BytesRef, Long> each : ended.entrySet()) {
            writer.updateNumericDocValue(new Term(Fields.KEY, each.getKey()), Fields.TO, each.getValue());
        }
        if (!ended.isEmpty()) {
            ended.clear();
            written++;
        }
    }

    /** Takes a version out for good, from the disk too. */
    void forget(Term key) throws IOException {
        synchronized (exchange) {
            writer.deleteDocuments(key);
            written++;
        }
        writer.forceMergeDeletes();
        commit();
    }

    /** A view that holds all that was put; to be given back. */
    View acquire() throws IOException {
        synchronized (exchange) {
            if (shown < written) {
                searchers.maybeRefreshBlocking();
                shownEnded = Map.copyOf(ended);
                matches = new Matches();
                shown = written;
            }
            return new View(searchers.acquire(), shownEnded, columns, matches);
        }
    }

    void release(View view) throws IOException {
        searchers.release(view.searcher());
    }

    /**
     * Writes to disk. The mark is read before the documents: those that slip in between are put a second time after a
     * crash, which changes nothing.
     */
    void commit() throws IOException {
        commit(followed);
    }

    /** Writes to disk all that was put, marked as following up to here. */
    synchronized void commit(Mark mark) throws IOException {
        synchronized (exchange) {
            writeEnds();
        }
        if (!mark.equals(committed)) {
            writer.setLiveCommitData(mark.data().entrySet());
        }
        if (writer.hasUncommittedChanges()) {
            writer.commit();
            committed = mark;
        }
    }

    /** Leaves without committing. */
    @Override
    public void close() throws IOException {
        try {
            searchers.close();
            writer.close();
        } catch (AlreadyClosedException e) {
            throw new IOException("the index closed itself after a failure of the disk", e);
        } finally {
            directory.close();
        }
    }

    /**
     * What a reader sees: unchanging.
     *
     * @param ended versions that ended before this view, in milliseconds, but whose documents do not say so
     * @param columns of its segments
     * @param matches what was found in it
     */
    record View(IndexSearcher searcher, Map<BytesRef, Long> ended, Columns columns, Matches matches) {}

    /**
     * What a commit says about itself.
     *
     * @param edition of all documents
     * @param next number of the first entry that is not in it
     * @param last act id of the entry before that one, blank when there is none: tells one register from another
     */
    record Mark(String edition, long next, String last) {

        static Mark of(@Nullable Iterable<Map.Entry<String, String>> data) throws IOException {
            Map<String, String> values = new HashMap<>();
            if (data != null) {
                data.forEach(each -> values.put(each.getKey(), each.getValue()));
            }
            String next = values.getOrDefault("next", "");
            if (!next.matches("\\d{1,18}")) {
                throw new CorruptIndexException("commit without a mark", "commit data");
            }
            return new Mark(values.getOrDefault("edition", ""), Long.parseLong(next), values.getOrDefault("last", ""));
        }

        Mark after(Entry entry) {
            return new Mark(edition, entry.number() + 1, entry.actId());
        }

        Map<String, String> data() {
            return Map.of("edition", edition, "next", Long.toString(next), "last", last);
        }
    }
}
