package org.accord.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.accord.shared.Page;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * A short list that never changes and is no record, such as the states of the world, found by names as records are:
 * in any script, with accents and small errors forgiven. Safe for threads.
 */
public final class NamedList<T> {

    private static final String PLACE = "place";

    private final List<T> things;
    private final IndexSearcher searcher;

    private NamedList(List<T> things, IndexSearcher searcher) {
        this.things = things;
        this.searcher = searcher;
    }

    /** Things, each with its names and codes. */
    public static <T> NamedList<T> of(List<T> things, Function<T, ? extends Collection<String>> names) {
        ByteBuffersDirectory memory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(WordsAnalyzer.OF_DOCUMENTS))) {
                for (int place = 0; place < things.size(); place++) {
                    writer.addDocument(document(place, names.apply(things.get(place))));
                }
            }
            return new NamedList<>(List.copyOf(things), new IndexSearcher(DirectoryReader.open(memory)));
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private static Document document(int place, Collection<String> names) {
        IndexDocument content = IndexDocument.summary("").names(names).done();
        Document document = new Document();
        document.add(new StoredField(PLACE, place));
        document.add(new TextField(Fields.TEXT, content.text(), Store.NO));
        Fields.name(document, content.names());
        return document;
    }

    /** One page of what the words fit, the best first; nothing for no words. */
    public Page<T> find(String words, int page, int size) {
        if (words.isBlank()) {
            return new Page<>(List.of(), page, size, 0);
        }
        try {
            Query asked = new Wording(searcher, MatchAllDocsQuery.INSTANCE).of(words, true);
            TopDocs found = searcher.search(asked, Math.max(1, things.size()));
            int from = (int) Math.min(found.scoreDocs.length, (long) page * size);
            int to = (int) Math.min(found.scoreDocs.length, (long) from + size);
            return new Page<>(things(found, from, to), page, size, found.scoreDocs.length);
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
    }

    private List<T> things(TopDocs found, int from, int to) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<T> page = new ArrayList<>();
        for (int i = from; i < to; i++) {
            int place = stored.document(found.scoreDocs[i].doc)
                    .getField(PLACE)
                    .numericValue()
                    .intValue();
            page.add(things.get(place));
        }
        return page;
    }
}
