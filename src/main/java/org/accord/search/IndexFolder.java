package org.accord.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NRTCachingDirectory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of one process: a shelf per generation, a file {@code current} that names the one that counts, and a lock.
 * Without a folder, shelves stand in memory.
 */
final class IndexFolder implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final String POINTER = "current";
    private static final String GENERATION = "index-";
    private static final double LARGEST_YOUNG_MEGABYTES = 5;
    private static final double YOUNG_MEGABYTES = 32;

    private final @Nullable Path root;
    private @Nullable Closeable lock;

    private IndexFolder(@Nullable Path root) {
        this.root = root;
    }

    /** Blank for memory. */
    static IndexFolder of(String folder) {
        return new IndexFolder(folder.isBlank() ? null : Path.of(folder));
    }

    /** The current shelf if it is whole and passes the check, otherwise an empty one in its place. */
    Shelf open(String edition, Predicate<Shelf.Mark> usable) throws IOException {
        lock();
        Optional<Shelf> kept = current();
        if (kept.isPresent() && usable.test(kept.get().committed())) {
            sweep(kept.get());
            return kept.get();
        }
        if (kept.isPresent()) {
            LOG.info("Search index is of another edition or register: building it anew");
            kept.get().close();
        }
        Shelf fresh = begin(edition);
        keep(fresh);
        sweep(fresh);
        return fresh;
    }

    private void lock() throws IOException {
        if (root == null || lock != null) {
            return;
        }
        Files.createDirectories(root);
        Directory folder = new MMapDirectory(root);
        try {
            Closeable held = folder.obtainLock("in-use.lock");
            lock = () -> IOUtils.close(held, folder);
        } catch (LockObtainFailedException e) {
            folder.close();
            throw new IllegalStateException("another process uses the search index in " + root, e);
        }
    }

    private Optional<Shelf> current() throws IOException {
        if (root == null || !Files.exists(root.resolve(POINTER))) {
            return Optional.empty();
        }
        String name = Files.readString(root.resolve(POINTER)).strip();
        if (!name.startsWith(GENERATION) || !Files.isDirectory(root.resolve(name))) {
            return Optional.empty();
        }
        Directory directory = onDisk(root.resolve(name));
        try {
            return Optional.of(Shelf.open(name, directory));
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("Search index cannot be read: building it anew", e);
            IOUtils.closeWhileHandlingException(directory);
            return Optional.empty();
        }
    }

    /** An empty shelf aside. */
    Shelf begin(String edition) throws IOException {
        if (root == null) {
            return Shelf.begin("", new ByteBuffersDirectory(), edition);
        }
        Path place = Files.createTempDirectory(root, GENERATION);
        return Shelf.begin(place.getFileName().toString(), onDisk(place), edition);
    }

    /** Young segments wait in memory for the next commit: an act costs a reader no file. */
    private static Directory onDisk(Path place) throws IOException {
        return new NRTCachingDirectory(new MMapDirectory(place), LARGEST_YOUNG_MEGABYTES, YOUNG_MEGABYTES);
    }

    /** Makes a shelf the current one. */
    void keep(Shelf shelf) throws IOException {
        if (root != null) {
            Path draft = Files.writeString(root.resolve(POINTER + ".new"), shelf.name());
            Files.move(
                    draft, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes all shelves but this one. */
    void sweep(Shelf kept) throws IOException {
        if (root == null) {
            return;
        }
        try (DirectoryStream<Path> generations = Files.newDirectoryStream(root, GENERATION + "*")) {
            for (Path each : generations) {
                if (!each.endsWith(kept.name())) {
                    remove(each);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
