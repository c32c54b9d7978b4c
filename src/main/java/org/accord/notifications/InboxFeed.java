package org.accord.notifications;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.accord.shared.UserId;
import org.accord.storage.Storage;
import org.accord.storage.StorageKind;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Puts entries into inboxes and tells those who look at them how they stand: at once for changes made here, within a
 * second for those of another portal on the same database. On the embedded server there is no other, and it is not asked.
 */
@Component
class InboxFeed implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(InboxFeed.class);
    private static final int LOOK_EVERY_SECONDS = 1;

    private final InboxStore store;
    private final boolean isShared;
    private final Map<UserId, Set<Consumer<InboxNews>>> listeners = new ConcurrentHashMap<>();
    private final Map<UserId, Long> told = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService looking;

    @Autowired
    InboxFeed(InboxStore store, Storage storage) {
        this(store, storage.kind() != StorageKind.EMBEDDED);
    }

    InboxFeed(InboxStore store, boolean isShared) {
        this.store = store;
        this.isShared = isShared;
    }

    /** Puts in what a mail says, for whoever has an account; again changes nothing. */
    void put(OutboxMail mail) {
        mail.to()
                .user()
                .filter(user -> mail.mail().isToldInInbox() && store.put(user, InboxEntry.of(mail)))
                .ifPresent(this::tell);
    }

    void read(UserId user, Collection<String> entries) {
        if (!entries.isEmpty()) {
            store.read(user, entries);
            tell(user);
        }
    }

    void withhold(UserId user, Collection<String> entries, boolean withheld) {
        if (!entries.isEmpty()) {
            store.withhold(user, entries, withheld);
            tell(user);
        }
    }

    void forget(UserId user) {
        store.forget(user);
        tell(user);
    }

    /** Until the answer is run, the listener hears how the person's inbox stands whenever that changes. */
    Runnable listen(UserId user, Consumer<InboxNews> listener) {
        Consumer<InboxNews> own = listener::accept;
        told.put(user, store.of(user).changes());
        listeners.compute(user, (same, some) -> {
            Set<Consumer<InboxNews>> all = some == null ? ConcurrentHashMap.newKeySet() : some;
            all.add(own);
            return all;
        });
        look(true);
        return () -> leave(user, own);
    }

    private void leave(UserId user, Consumer<InboxNews> listener) {
        listeners.computeIfPresent(user, (same, some) -> {
            some.remove(listener);
            return some.isEmpty() ? null : some;
        });
        if (!listeners.containsKey(user)) {
            told.remove(user);
        }
        look(!listeners.isEmpty());
    }

    private synchronized void look(boolean anybody) {
        if (looking != null && !anybody) {
            destroy();
        } else if (looking == null && anybody && isShared) {
            looking = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("accord-inbox").factory());
            looking.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public synchronized void destroy() {
        if (looking != null) {
            looking.shutdownNow();
            looking = null;
        }
    }

    /** Tells those whose inbox another portal changed. */
    void look() {
        try {
            store.changes(listeners.keySet()).forEach((user, changes) -> {
                if (!changes.equals(told.get(user))) {
                    tell(user);
                }
            });
        } catch (DataAccessException away) {
            LOG.debug("Cannot look at the inboxes now", away);
        }
    }

    /** One at a time, so that nobody hears the older after the newer. */
    private synchronized void tell(UserId user) {
        Set<Consumer<InboxNews>> some = listeners.get(user);
        if (some != null) {
            InboxBox box = store.of(user);
            told.put(user, box.changes());
            some.forEach(listener -> tell(listener, box.news()));
        }
    }

    private static void tell(Consumer<InboxNews> listener, InboxNews news) {
        try {
            listener.accept(news);
        } catch (RuntimeException broken) {
            LOG.warn("A listener of an inbox failed", broken);
        }
    }
}
