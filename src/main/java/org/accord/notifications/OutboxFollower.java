package org.accord.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.accord.accounts.Accounts;
import org.accord.register.Entry;
import org.accord.register.RegisterListener;
import org.accord.register.Subject;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Follows the register without holding it up: it only notes which acts are occasions, and {@link #collect} puts their
 * mails in afterwards. How far that came is kept, so what a dying process left is offered again.
 */
@Component
@Profile("!worker")
class OutboxFollower implements RegisterListener {

    /** Acts of no interest after which the place is noted all the same. */
    private static final int STRIDE = 200;

    private static final String USER = "user";
    private static final String APPLICATION = "application";

    private final OutboxBookStore book;
    private final OutboxStore store;
    private final PreferenceStore preferences;
    private final InboxFeed inbox;
    private final RefusalStore refusals;
    private final Accounts accounts;
    private final InstantSource time;
    private final Queue<Entry> occasions = new ConcurrentLinkedQueue<>();
    private volatile Runnable waker = () -> {};
    private volatile @Nullable Instant since;
    private volatile long seen;
    private long noted;

    @Autowired
    OutboxFollower(
            OutboxBookStore book,
            OutboxStore store,
            PreferenceStore preferences,
            InboxFeed inbox,
            RefusalStore refusals,
            Accounts accounts) {
        this(book, store, preferences, inbox, refusals, accounts, InstantSource.system());
    }

    OutboxFollower(
            OutboxBookStore book,
            OutboxStore store,
            PreferenceStore preferences,
            InboxFeed inbox,
            RefusalStore refusals,
            Accounts accounts,
            InstantSource time) {
        this.book = book;
        this.store = store;
        this.preferences = preferences;
        this.inbox = inbox;
        this.refusals = refusals;
        this.accounts = accounts;
        this.time = time;
    }

    /** Is told when there is something to collect. */
    void wakes(Runnable sleeper) {
        waker = sleeper;
    }

    @Override
    public synchronized long followedUpTo() {
        OutboxBookStore.Followed followed = book.followed(time.instant());
        since = followed.since();
        noted = followed.next();
        seen = followed.next();
        return followed.next();
    }

    @Override
    public void recorded(Entry entry) {
        recorded(List.of(entry));
    }

    @Override
    public void recorded(List<Entry> entries) {
        List<Entry> some = entries.stream().filter(this::isOccasion).toList();
        occasions.addAll(some);
        seen = entries.getLast().number() + 1;
        if (!some.isEmpty()) {
            waker.run();
        }
    }

    /** Puts in the mails of all occasions noted so far; what fails is the first of the next time. */
    synchronized void collect(Occasions taker) {
        long upTo = seen;
        boolean any = false;
        for (Entry entry = occasions.peek(); entry != null && entry.number() < upTo; entry = occasions.peek()) {
            taker.take(entry);
            occasions.remove();
            any = true;
        }
        if (any || upTo - noted >= STRIDE) {
            book.followedTo(upTo);
            noted = upTo;
        }
    }

    /** With an account or an application goes what was written, or chosen, for it. */
    @Override
    public void erased(Entry entry) {
        Subject subject = entry.subject();
        if (subject.kind().equals(USER) && isGone(new UserId(subject.id()))) {
            preferences.forget(new UserId(subject.id()));
            inbox.forget(new UserId(subject.id()));
            refusals.forget(new UserId(subject.id()));
            store.forget(Recipient.user(new UserId(subject.id())));
        } else if (subject.kind().equals(APPLICATION)) {
            store.forget(Recipient.applicant(subject.id()));
        }
    }

    private boolean isGone(UserId user) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> accounts.find(user)).isEmpty();
    }

    private boolean isOccasion(Entry entry) {
        Instant from = since;
        return Occasions.isOne(entry) && from != null && !entry.at().isBefore(from);
    }
}
