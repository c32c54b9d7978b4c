package org.accord.notifications;

import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.notifications.OutboxMail.Lease;
import org.accord.notifications.OutboxMail.State;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The form of a mail in its collection: ids as text, enums by name, instants in milliseconds. */
final class OutboxDocument {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxDocument.class);
    private static final int SCHEMA_VERSION = 1;
    private static final Map<String, MailKey> KNOWN =
            Arrays.stream(MailKey.values()).collect(Collectors.toUnmodifiableMap(MailKey::name, Function.identity()));

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

    /** The names that this version of the portal knows. */
    static Set<String> known() {
        return KNOWN.keySet();
    }

    /** Empty for a mail of another version of the portal, which sends it: it holds up no other. */
    static Optional<OutboxMail> read(Document document) {
        Optional<MailKey> mail = Optional.ofNullable(KNOWN.get(document.getString("mail")));
        if (mail.isEmpty()) {
            LOG.warn("Mail {} is left alone: this version knows no {}", document.get("_id"), document.get("mail"));
        }
        return mail.map(key -> mail(document, key));
    }

    private static OutboxMail mail(Document document, MailKey mail) {
        return new OutboxMail(
                document.getString("_id"),
                mail,
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
