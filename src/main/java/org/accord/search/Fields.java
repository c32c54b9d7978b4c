package org.accord.search;

import org.accord.register.Entry;
import org.accord.register.Subject;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;

/** How one version of a subject lies in the index: one document, seen from its moment until the next version's. */
final class Fields {

    /** Grows by one whenever this class or the analyser changes what is written. */
    static final int EDITION = 2;

    static final String KEY = "key";
    static final String KIND = "kind";
    static final String ID = "id";
    static final String TEXT = "text";
    /** Whole names, as keys. */
    static final String NAME = "name";
    /** Arabic names by their consonants. */
    static final String SOUND = "sound";

    static final String VERSION = "version";
    static final String NUMBER = "number";
    static final String SUMMARY = "summary";
    /** First millisecond at which the version is the one that counts. */
    static final String FROM = "from";
    /** First millisecond at which it no longer is. */
    static final String TO = "to";

    static final long FOR_EVER = Long.MAX_VALUE;

    private static final int LONGEST_VALUE = 1_000;

    private Fields() {}

    /** The one document of a version. */
    static Term key(Subject subject, long version) {
        return new Term(KEY, subject.key(version));
    }

    static String filter(String field) {
        return "f." + field;
    }

    static String sort(String name) {
        return "s." + name;
    }

    /** Values beyond 1,000 characters are cut: the engine refuses terms of more than 32 KB. */
    static BytesRef value(String text) {
        return new BytesRef(text.length() > LONGEST_VALUE ? text.substring(0, LONGEST_VALUE) : text);
    }

    static Document document(Entry entry, IndexDocument content, String summary) {
        Document document = new Document();
        document.add(new StringField(KEY, entry.key(), Store.NO));
        document.add(new StringField(KIND, entry.subject().kind(), Store.NO));
        document.add(new StringField(ID, entry.subject().id(), Store.YES));
        document.add(new SortedDocValuesField(ID, new BytesRef(entry.subject().id())));
        document.add(new NumericDocValuesField(FROM, entry.at().toEpochMilli()));
        document.add(new NumericDocValuesField(TO, FOR_EVER));
        document.add(new StoredField(VERSION, entry.version()));
        document.add(new StoredField(NUMBER, entry.number()));
        document.add(new StoredField(SUMMARY, summary));
        document.add(new TextField(TEXT, content.text(), Store.NO));
        name(document, content.names());
        content.sorts().forEach((name, key) -> {
            if (!key.isEmpty()) {
                document.add(new SortedDocValuesField(sort(name), value(key)));
            }
        });
        content.filters()
                .forEach((field, values) -> values.forEach(each -> {
                    document.add(new StringField(filter(field), value(each), Store.NO));
                    document.add(new SortedSetDocValuesField(filter(field), value(each)));
                }));
        return document;
    }

    static void name(Document document, Iterable<String> names) {
        for (String name : names) {
            document.add(new StringField(NAME, value(NameKeys.whole(name)), Store.NO));
            NameKeys.sounds(name).forEach(sound -> document.add(new StringField(SOUND, value(sound), Store.NO)));
        }
    }
}
