package org.accord.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where mails are put in: each once, held for a digest or left out as the person wishes. The inbox is told of all of them,
 * and first, so that what a process that died in between left is made up for.
 */
@Component
class Outbox {

    private final OutboxStore store;
    private final MailWishes wishes;
    private final InboxFeed inbox;
    private final InstantSource time;

    @Autowired
    Outbox(OutboxStore store, MailWishes wishes, InboxFeed inbox) {
        this(store, wishes, inbox, InstantSource.system());
    }

    Outbox(OutboxStore store, MailWishes wishes, InboxFeed inbox, InstantSource time) {
        this.store = store;
        this.wishes = wishes;
        this.inbox = inbox;
        this.time = time;
    }

    /** Puts one mail in for each of the users. */
    void put(MailKey mail, Collection<UserId> users, String source, String about, @Nullable String organisation) {
        users.forEach(user -> put(mail, Recipient.user(user), source, about, organisation));
    }

    /** Whether and how the mail would come. */
    Rhythm rhythm(OutboxMail mail) {
        return wishes.rhythm(mail);
    }

    /** Puts in what is said within another mail; again changes nothing. */
    void putGathered(OutboxMail gathered) {
        inbox.put(gathered);
        store.put(gathered);
    }

    /** Puts one mail in; again changes nothing. */
    void put(MailKey mail, Recipient to, String source, String about, @Nullable String organisation) {
        Instant now = time.instant().truncatedTo(ChronoUnit.MILLIS);
        OutboxMail made = OutboxMail.about(mail, to, source, about, organisation, now);
        if (store.find(made.id()).isPresent()) {
            return;
        }
        inbox.put(made);
        Rhythm rhythm = wishes.rhythm(made);
        if (rhythm != Rhythm.OFF) {
            store.put(rhythm.isGathered() ? made.held() : made);
        }
    }
}
