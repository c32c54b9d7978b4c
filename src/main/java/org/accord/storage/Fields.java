package org.accord.storage;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;

/** Reads fields of commands and answers, whose absence means nothing. */
final class Fields {

    private Fields() {}

    /** The document in the field, or an empty one. */
    static Document document(Document in, String field) {
        return in.get(field) instanceof Document document ? document : new Document();
    }

    /** The documents in the field; empty when it has none. */
    static List<Document> documents(Document in, String field) {
        List<Document> documents = new ArrayList<>();
        if (in.get(field) instanceof Iterable<?> list) {
            list.forEach(element -> {
                if (element instanceof Document document) {
                    documents.add(document);
                }
            });
        }
        return documents;
    }

    /** The number in the field, or 0. */
    static int number(Document in, String field) {
        return in.get(field) instanceof Number number ? number.intValue() : 0;
    }
}
