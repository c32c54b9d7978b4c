package org.accord.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the index where it lies; one that cannot be read is set aside, because the register holds everything. */
final class IndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);

    private IndexFolder() {}

    static IndexWriter open(String folder) throws IOException {
        if (folder.isBlank()) {
            return new IndexWriter(new ByteBuffersDirectory(), config());
        }
        Path path = Path.of(folder);
        Files.createDirectories(path);
        try {
            return new IndexWriter(FSDirectory.open(path), config());
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | IndexFormatTooNewException
                | java.nio.file.NoSuchFileException unreadable) {
            LOG.warn("The index cannot be read and is built anew from the register", unreadable);
            empty(path);
            return new IndexWriter(FSDirectory.open(path), config());
        }
    }

    static Map<String, String> commitData(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    private static IndexWriterConfig config() {
        IndexWriterConfig config = new IndexWriterConfig(new Words());
        config.setCommitOnClose(false);
        return config;
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
