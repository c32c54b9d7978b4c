package org.accord.notifications;

import java.time.Instant;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One thing in somebody's inbox. As the outbox it holds no words: they are made from the record when it is shown.
 *
 * @param id that of the mail about it, whether one was sent or not
 * @param source what made it
 * @param about the subject in the record
 * @param organisation whose members it is for; null when for none
 * @param withheld whether the person could not be shown it at the last look, though its matter is not settled
 */
record InboxEntry(
        String id,
        MailKey mail,
        String source,
        String about,
        @Nullable String organisation,
        Instant at,
        boolean read,
        boolean withheld) {

    static InboxEntry of(OutboxMail mail) {
        return new InboxEntry(
                mail.id(),
                mail.mail(),
                mail.source(),
                mail.about(),
                mail.organisation(),
                mail.createdAt(),
                false,
                false);
    }

    /** What would be written to the person about it. */
    OutboxMail mail(UserId user) {
        return OutboxMail.about(mail, Recipient.user(user), source, about, organisation, at);
    }

    boolean isNews() {
        return !read && !withheld;
    }

    /** A later entry of the same kind about the same thing says it anew. */
    String matter() {
        return String.join("\n", mail.name(), about, String.valueOf(organisation));
    }
}
