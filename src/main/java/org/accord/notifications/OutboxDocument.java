package org.accord.notifications;

import java.time.Instant;
import java.util.Date;
import org.accord.notifications.OutboxMail.Lease;
import org.accord.notifications.OutboxMail.State;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The form of a mail in its collection: ids as text, enums by name, instants in milliseconds. */
final class OutboxDocument {

    private static final int SCHEMA_VERSION = 1;

    private OutboxDocument() {}

    static Document of(OutboxMail mail) {
        return new Document("_id", mail.id())
                .append("schemaVersion", SCHEMA_VERSION)
                .append("mail", mail.mail().name())
                .append("to", mail.to().toString())
                .append("source", mail.source())
                .append("about", mail.about())
                .append("organisation", mail.organisation())
                .append("createdAt", Date.from(mail.createdAt()))
                .append("state", mail.state().name())
                .append("starts", mail.starts())
                .append("attempts", mail.attempts())
                .append("notBefore", Date.from(mail.notBefore()))
                .append("digest", mail.digest());
    }

    static OutboxMail read(Document document) {
        return new OutboxMail(
                document.getString("_id"),
                MailKey.valueOf(document.getString("mail")),
                Recipient.parse(document.getString("to")),
                document.getString("source"),
                document.getString("about"),
                document.getString("organisation"),
                document.getDate("createdAt").toInstant(),
                State.valueOf(document.getString("state")),
                document.getInteger("starts"),
                document.getInteger("attempts"),
                document.getDate("notBefore").toInstant(),
                lease(document),
                document.getString("digest"),
                document.getString("failure"),
                instant(document.getDate("endedAt")));
    }

    private static @Nullable Lease lease(Document document) {
        Instant until = instant(document.getDate("leaseUntil"));
        return until == null ? null : new Lease(document.getString("owner"), until);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
