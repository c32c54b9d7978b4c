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
    private final PreferenceStore preferences;
    private final InboxFeed inbox;
    private final InstantSource time;

    @Autowired
    Outbox(OutboxStore store, PreferenceStore preferences, InboxFeed inbox) {
        this(store, preferences, inbox, InstantSource.system());
    }

    Outbox(OutboxStore store, PreferenceStore preferences, InboxFeed inbox, InstantSource time) {
        this.store = store;
        this.preferences = preferences;
        this.inbox = inbox;
        this.time = time;
    }

    /** Puts one mail in for each of the users. */
    void put(MailKey mail, Collection<UserId> users, String source, String about, @Nullable String organisation) {
        users.forEach(user -> put(mail, Recipient.user(user), source, about, organisation));
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
        Rhythm rhythm =
                to.user().map(user -> preferences.rhythm(user, mail.kind())).orElse(Rhythm.IMMEDIATE);
        if (rhythm != Rhythm.OFF) {
            store.put(rhythm.isGathered() ? made.held() : made);
        }
    }
}
