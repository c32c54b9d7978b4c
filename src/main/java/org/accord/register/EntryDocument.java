package org.accord.register;

import java.util.Date;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** An entry as a document of the collection {@code register}: {@code _id} is its number. */
final class EntryDocument {

    private EntryDocument() {}

    static Document of(Entry entry) {
        Document document = new Document("_id", entry.number())
                .append("actId", entry.actId())
                .append("at", Date.from(entry.at()))
                .append("actor", entry.actor().value());
        if (entry.onBehalfOf() != null) {
            document.append("onBehalfOf", entry.onBehalfOf().value());
        }
        return document.append("subject", entry.subject().toString())
                .append("version", entry.version())
                .append("key", entry.key())
                .append("verb", entry.verb())
                .append("visibility", entry.visibility().name())
                .append("demonstration", entry.demonstration())
                .append("payloadHash", entry.payloadHash())
                .append("salt", entry.salt())
                .append("payload", entry.payload());
    }

    static Entry read(Document document) {
        return new Entry(
                document.getLong("_id"),
                document.getString("actId"),
                document.getDate("at").toInstant(),
                new UserId(document.getString("actor")),
                onBehalfOf(document),
                Subject.parse(document.getString("subject")),
                document.getLong("version"),
                document.getString("verb"),
                Visibility.valueOf(document.getString("visibility")),
                document.getBoolean("demonstration"),
                document.getString("payloadHash"),
                document.getString("salt"),
                document.getString("payload"));
    }

    private static @Nullable OrganisationId onBehalfOf(Document document) {
        String value = document.getString("onBehalfOf");
        return value == null ? null : new OrganisationId(value);
    }
}
