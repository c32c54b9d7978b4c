package org.accord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.RegisterListener;
import org.accord.register.Subject;
import org.accord.shared.Page;
import org.apache.lucene.document.Document;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The index of this process. It opens at its first use; what it took in is found at once and on disk within two
 * seconds or a thousand entries, and after a crash the register tells it the rest again.
 */
final class LuceneIndex implements SearchIndex, IndexUpkeep, RegisterListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final int ORDER = 10;
    private static final int COMMIT_SECONDS = 2;
    private static final int COMMIT_ENTRIES = 1_000;
    private static final int REBUILD_BATCH = 1_000;

    private final IndexFolder folder;
    private final Supplier<List<Indexer>> offered;
    private final Supplier<Optional<Register>> register;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ScheduledExecutorService commits = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-commit").factory());
    private final AtomicBoolean commitDue = new AtomicBoolean();

    /** Held while an entry is taken in, and while shelves are exchanged. */
    private final Object following = new Object();

    /** Held by one piece of upkeep at a time. */
    private final Object upkeep = new Object();

    private Map<String, Indexer> indexers = Map.of();
    private volatile @Nullable Shelf shelf;

    LuceneIndex(IndexFolder folder, Supplier<List<Indexer>> offered, Supplier<Optional<Register>> register) {
        this.folder = folder;
        this.offered = offered;
        this.register = register;
    }

    @Override
    public <S> Page<Found<S>> find(IndexQuery query, Class<S> summary) {
        return read(finder -> finder.page(query, summary));
    }

    @Override
    public long count(IndexQuery query) {
        return read(finder -> finder.count(query));
    }

    @Override
    public Map<String, Long> countBy(IndexQuery query, String field) {
        return read(finder -> finder.countBy(query, field));
    }

    @Override
    public Map<String, Map<String, Long>> countAround(IndexQuery query, Set<String> fields) {
        return read(finder -> finder.countAround(query, fields));
    }

    @Override
    public Map<String, Long> countKeys(IndexQuery query, String key, IndexQuery others, String field) {
        return read(finder -> finder.countKeys(query, key, others, field));
    }

    @Override
    public List<String> ids(IndexQuery query) {
        return read(finder -> finder.ids(query));
    }

    @Override
    public <S> void each(IndexQuery query, Class<S> summary, Consumer<Found<S>> taker) {
        read(finder -> {
            finder.each(query, summary, taker);
            return true;
        });
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public long followed() {
        return shelf().followed().next();
    }

    @Override
    public long followedUpTo() {
        return shelf().committed().next();
    }

    @Override
    public void recorded(Entry entry) {
        recorded(List.of(entry));
    }

    /** Takes many entries in, in order; commits come from the clock, not from here. */
    public void recorded(List<Entry> entries) {
        synchronized (following) {
            Shelf current = shelf();
            entries.forEach(entry -> take(current, entry));
            boolean many = current.followed().next() - current.committed().next() >= COMMIT_ENTRIES;
            if (many && commitDue.compareAndSet(false, true)) {
                commits.execute(this::commit);
            }
        }
    }

    @Override
    public long rebuild() {
        Register source = register.get().orElseThrow();
        synchronized (upkeep) {
            Shelf old = shelf();
            return io(() -> {
                Shelf fresh = folder.begin(edition());
                fill(fresh, source, source.size());
                synchronized (following) {
                    fill(fresh, source, old.followed().next());
                    fresh.commit();
                    folder.keep(fresh);
                    shelf = fresh;
                }
                old.close();
                folder.sweep(fresh);
                return fresh.followed().next();
            });
        }
    }

    @Override
    public void forget(Subject subject, long version) {
        synchronized (upkeep) {
            io(() -> {
                shelf().forget(Fields.key(subject, version));
                return true;
            });
        }
    }

    /** Commits what was taken in, and leaves. */
    @Override
    public void close() {
        commits.close();
        io(() -> {
            try (folder;
                    Shelf last = shelf) {
                if (last != null) {
                    last.commit();
                }
            }
            return true;
        });
    }

    private void fill(Shelf target, Register source, long until) {
        while (target.followed().next() < until) {
            List<Entry> batch = source.entries(target.followed().next(), REBUILD_BATCH);
            if (batch.isEmpty()) {
                throw new IllegalStateException("the register ends before entry " + until);
            }
            batch.forEach(entry -> take(target, entry));
        }
    }

    /** Entries that are in already are passed over: telling them again changes nothing. */
    private void take(Shelf target, Entry entry) {
        if (entry.number() < target.followed().next()) {
            return;
        }
        Indexer indexer = indexers.get(entry.subject().kind());
        if (indexer == null) {
            target.pass(entry);
            return;
        }
        Optional<Document> document = document(indexer, entry);
        io(() -> {
            target.put(entry, document);
            return true;
        });
    }

    /** One entry that its feature cannot read must not keep all later ones from being found. */
    private Optional<Document> document(Indexer indexer, Entry entry) {
        try {
            return indexer.document(entry)
                    .map(content -> Fields.document(entry, content, json.writeValueAsString(content.summary())));
        } catch (RuntimeException e) {
            LOG.error("Entry {} cannot be indexed and is not found: {}", entry.number(), entry.key(), e);
            return Optional.empty();
        }
    }

    private void commit() {
        commitDue.set(false);
        Shelf current = shelf;
        try {
            if (current != null) {
                current.commit();
            }
        } catch (IOException | AlreadyClosedException e) {
            LOG.error("Search index could not be written to disk", e);
        }
    }

    private Shelf shelf() {
        Shelf open = shelf;
        return open == null ? open() : open;
    }

    private Shelf open() {
        synchronized (following) {
            Shelf open = shelf;
            if (open == null) {
                indexers = byKind(offered.get());
                open = io(() -> folder.open(edition(), this::isUsable));
                shelf = open;
                commits.scheduleWithFixedDelay(this::commit, COMMIT_SECONDS, COMMIT_SECONDS, TimeUnit.SECONDS);
            }
            return open;
        }
    }

    private static Map<String, Indexer> byKind(List<Indexer> offered) {
        Map<String, Indexer> byKind = new TreeMap<>();
        for (Indexer each : offered) {
            if (byKind.put(each.kind(), each) != null) {
                throw new IllegalStateException("two indexers for " + each.kind());
            }
        }
        return byKind;
    }

    /** All that decides the shape of documents, in words. */
    private String edition() {
        StringBuilder edition = new StringBuilder("index:" + Fields.EDITION);
        indexers.forEach(
                (kind, indexer) -> edition.append(' ').append(kind).append(':').append(indexer.edition()));
        return edition.toString();
    }

    /** Of this edition, and about this register rather than that of another database. */
    private boolean isUsable(Shelf.Mark mark) {
        return mark.edition().equals(edition())
                && (mark.next() == 0
                        || register.get().map(source -> holds(source, mark)).orElse(true));
    }

    private static boolean holds(Register source, Shelf.Mark mark) {
        return source.entry(mark.next() - 1)
                .filter(entry -> entry.actId().equals(mark.last()))
                .isPresent();
    }

    private <T> T read(Reading<T> reading) {
        return io(() -> {
            while (true) {
                Shelf chosen = shelf();
                Shelf.View view;
                try {
                    view = chosen.acquire();
                } catch (AlreadyClosedException e) {
                    if (chosen == shelf) {
                        throw e;
                    }
                    continue;
                }
                try {
                    return reading.from(new Finder(view, json));
                } finally {
                    chosen.release(view);
                }
            }
        });
    }

    private static <T> T io(Disk<T> work) {
        try {
            return work.does();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Work that needs the disk. */
    private interface Disk<T> {
        T does() throws IOException;
    }

    /** A question to one view of the index. */
    private interface Reading<T> {
        T from(Finder finder) throws IOException;
    }
}
