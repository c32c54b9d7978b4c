package org.accord.requests;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.accord.requests.JobRequest.State;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells listeners of this process what happens to requests: at once for changes made here, within a second for those
 * another process makes. It looks at the database only while somebody listens.
 */
@Component
class RequestFeed implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RequestFeed.class);
    private static final int LOOK_EVERY_SECONDS = 1;
    private static final int REMEMBERED = 2_000;
    private static final Set<State> OPEN = EnumSet.of(State.WAITING, State.RUNNING);

    private final RequestStore store;
    private final Set<Consumer<JobRequest>> listeners = new CopyOnWriteArraySet<>();
    private final Map<RequestId, Told> told = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<RequestId, Told> eldest) {
            return size() > REMEMBERED;
        }
    };
    private @Nullable ScheduledExecutorService looking;

    private record Told(long version, boolean open) {
        static Told of(JobRequest request) {
            return new Told(request.version(), OPEN.contains(request.state()));
        }
    }

    RequestFeed(RequestStore store) {
        this.store = store;
    }

    /** Tells everybody, unless they were told of this version or a later one already. */
    synchronized void tell(JobRequest request) {
        Told last = told.get(request.id());
        if (listeners.isEmpty() || (last != null && last.version >= request.version())) {
            return;
        }
        told.put(request.id(), Told.of(request));
        listeners.forEach(listener -> tell(listener, request));
    }

    synchronized Runnable listen(Consumer<JobRequest> listener) {
        Consumer<JobRequest> own = listener::accept;
        if (looking == null) {
            store.in(OPEN).forEach(request -> told.put(request.id(), Told.of(request)));
            looking = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("accord-requests").factory());
            looking.scheduleWithFixedDelay(this::look, LOOK_EVERY_SECONDS, LOOK_EVERY_SECONDS, TimeUnit.SECONDS);
        }
        listeners.add(own);
        return () -> leave(own);
    }

    private synchronized void leave(Consumer<JobRequest> listener) {
        listeners.remove(listener);
        if (listeners.isEmpty()) {
            destroy();
        }
    }

    @Override
    public synchronized void destroy() {
        if (looking != null) {
            looking.shutdownNow();
            looking = null;
            told.clear();
        }
    }

    private void look() {
        try {
            Set<RequestId> before = openBefore();
            store.in(OPEN).forEach(request -> {
                before.remove(request.id());
                tell(request);
            });
            before.forEach(ended -> store.find(ended).ifPresent(this::tell));
        } catch (DataAccessException away) {
            LOG.debug("Cannot look at the job requests now", away);
        }
    }

    private synchronized Set<RequestId> openBefore() {
        Set<RequestId> open = new HashSet<>();
        told.forEach((id, last) -> {
            if (last.open) {
                open.add(id);
            }
        });
        return open;
    }

    private static void tell(Consumer<JobRequest> listener, JobRequest request) {
        try {
            listener.accept(request);
        } catch (RuntimeException broken) {
            LOG.warn("A listener of job requests failed on {}", request.id(), broken);
        }
    }
}
