package org.accord.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Tells open forms how their shared draft stands and who else has it open: at once for changes made here, within a second
 * for those of another portal on the same database. On the embedded server there is no other, and it is not asked.
 */
@Component
class DraftFeed implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DraftFeed.class);
    private static final int LOOK_EVERY_SECONDS = 1;

    /** A form of another portal that is not heard of for so long is closed. */
    private static final Duration HEARD_OF = Duration.ofSeconds(15);

    private final SharedDraftStore store;
    private final boolean isShared;
    private final Clock clock;
    private final Map<String, Map<String, Form>> forms = new ConcurrentHashMap<>();
    private final Map<String, Seen> told = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService looking;

    /** An open form, and who sits before it. */
    private record Form(UserId user, Consumer<DraftNews> listener) {}

    private record Seen(long changes, Map<String, UserId> editors) {}

    @Autowired
    DraftFeed(SharedDraftStore store, Storage storage, Clock clock) {
        this(store, storage.kind() != StorageKind.EMBEDDED, clock);
    }

    DraftFeed(SharedDraftStore store, boolean isShared, Clock clock) {
        this.store = store;
        this.isShared = isShared;
        this.clock = clock;
    }

    /** Until the answer is run, the form hears how the draft stands whenever that changes, and is seen by others. */
    Runnable listen(String report, String form, UserId user, Consumer<DraftNews> listener) {
        forms.compute(report, (same, some) -> {
            Map<String, Form> all = some == null ? new ConcurrentHashMap<>() : some;
            all.put(form, new Form(user, listener));
            return all;
        });
        look(true);
        if (isShared) {
            store.here(report, form, user, clock.instant());
        }
        tell(report);
        return () -> leave(report, form);
    }

    private void leave(String report, String form) {
        forms.computeIfPresent(report, (same, some) -> {
            some.remove(form);
            return some.isEmpty() ? null : some;
        });
        if (!forms.containsKey(report)) {
            told.remove(report);
        }
        if (isShared) {
            store.gone(form);
        }
        look(!forms.isEmpty());
        tell(report);
    }

    private synchronized void look(boolean anybody) {
        if (looking != null && !anybody) {
            destroy();
        } else if (looking == null && anybody && isShared) {
            looking = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("accord-report-drafts").factory());
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

    /** Says that the forms here are open, and tells them what another portal changed. */
    void look() {
        try {
            Instant now = clock.instant();
            forms.forEach((report, some) -> some.forEach((form, each) -> store.here(report, form, each.user(), now)));
            store.forgetEditors(now.minus(HEARD_OF.multipliedBy(4)));
            Map<String, Long> changes = store.changes(forms.keySet());
            forms.keySet().forEach(report -> {
                Seen seen = new Seen(changes.getOrDefault(report, -1L), editors(report));
                if (!seen.equals(told.get(report))) {
                    tell(report);
                }
            });
        } catch (DataAccessException away) {
            LOG.debug("Cannot look at the drafts now", away);
        }
    }

    /** By form, here and elsewhere. */
    private Map<String, UserId> editors(String report) {
        Map<String, UserId> all = new HashMap<>();
        if (isShared) {
            all.putAll(store.editors(report, clock.instant().minus(HEARD_OF)));
        }
        forms.getOrDefault(report, Map.of()).forEach((form, each) -> all.put(form, each.user()));
        return all;
    }

    /** One at a time, so that nobody hears the older after the newer. */
    synchronized void tell(String report) {
        Map<String, Form> some = forms.get(report);
        if (some != null) {
            Optional<SharedDraft> draft = store.find(report);
            Map<String, UserId> editors = editors(report);
            told.put(report, new Seen(draft.map(SharedDraft::changes).orElse(-1L), editors));
            some.forEach((form, each) -> tell(each, new DraftNews(draft, others(editors, form))));
        }
    }

    /** A person with two forms of one report is an other to each. */
    private static List<UserId> others(Map<String, UserId> editors, String form) {
        return editors.entrySet().stream()
                .filter(each -> !each.getKey().equals(form))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }

    private static void tell(Form form, DraftNews news) {
        try {
            form.listener().accept(news);
        } catch (RuntimeException broken) {
            LOG.warn("A form of a report could not be told", broken);
        }
    }
}
