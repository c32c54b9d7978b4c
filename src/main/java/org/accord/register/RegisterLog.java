package org.accord.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.accord.shared.AsOf;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** The register over the database: hands acts to the appender and answers from the store. */
class RegisterLog implements Register, SmartLifecycle {

    /** Versions looked at in one step back in time. */
    private static final int STEP = 100;

    /** Beyond the patience: the longest that listeners may take with a batch. */
    private static final int LISTENERS_SECONDS = 60;

    private final RegisterStore store;
    private final Leaves leaves;
    private final Appender appender;
    private final RegisterProperties properties;
    private final Clock clock;
    private final ObjectProvider<RegisterListener> listeners;
    private volatile boolean open;
    private boolean listening;

    RegisterLog(
            RegisterStore store,
            Leaves leaves,
            Appender appender,
            RegisterProperties properties,
            Clock clock,
            ObjectProvider<RegisterListener> listeners) {
        this.store = store;
        this.leaves = leaves;
        this.appender = appender;
        this.properties = properties;
        this.clock = clock;
        this.listeners = listeners;
    }

    @Override
    public Entry append(Act act) {
        return appendAll(List.of(act))
                .getFirst()
                .entry()
                .orElseThrow(() -> new RegisterProblem.ChangedMeanwhile(act.subject(), act.version()));
    }

    @Override
    public List<Outcome> appendAll(List<Act> acts) {
        open();
        List<Pending> pending = acts.stream().map(act -> Pending.of(act, clock)).toList();
        appender.submit(pending);
        List<Outcome> outcomes = new ArrayList<>();
        for (Pending act : pending) {
            outcomes.add(new Outcome(act.act(), await(act)));
        }
        return outcomes;
    }

    private Optional<Entry> await(Pending act) {
        try {
            return act.done().get(properties.patience().toSeconds() + LISTENERS_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RegisterUnavailable unavailable) {
                throw new RegisterUnavailable(unavailable.isMaybeRecorded(), unavailable);
            }
            throw new RegisterUnavailable(true, e);
        } catch (TimeoutException e) {
            throw new RegisterUnavailable(true, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegisterUnavailable(true, e);
        }
    }

    @Override
    public long size() {
        open();
        return leaves.size();
    }

    @Override
    public Optional<Entry> entry(long number) {
        return number < 0 ? Optional.empty() : store.read(number, 1).stream().findFirst();
    }

    @Override
    public List<Entry> entries(long from, int limit) {
        return store.read(Math.max(0, from), limit);
    }

    @Override
    public Optional<Entry> entry(Subject subject, long version) {
        return store.byKey(subject.key(version));
    }

    @Override
    public List<Entry> history(Subject subject, long version) {
        return store.byKeys(keys(subject, 1, version));
    }

    @Override
    public Optional<Entry> asOf(Subject subject, long version, AsOf asOf) {
        for (long newest = version; newest > 0; newest -= STEP) {
            Optional<Entry> found =
                    store.byKeys(keys(subject, Math.max(1, newest - STEP + 1), newest)).reversed().stream()
                            .filter(entry -> !entry.at().isAfter(asOf.until()))
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static List<String> keys(Subject subject, long from, long to) {
        return LongStream.rangeClosed(from, to).mapToObj(subject::key).toList();
    }

    @Override
    public void erase(long number) {
        Entry entry = entry(number).orElseThrow(() -> new RegisterProblem.NotFound("entry", Long.toString(number)));
        appender.readOn();
        store.erase(number);
        appender.erased(entry);
    }

    @Override
    public void readOn() {
        open();
        appender.readOn();
    }

    void follow(RegisterListener listener) {
        appender.follow(listener);
    }

    /** Opens at the first use: a feature may record while the application still starts. */
    private void open() {
        if (!open) {
            openOnce();
        }
    }

    private synchronized void openOnce() {
        if (!open) {
            appender.start();
            open = true;
        }
    }

    @Override
    public synchronized void start() {
        open();
        if (!listening) {
            listening = true;
            listeners.orderedStream().forEach(appender::follow);
        }
    }

    @Override
    public synchronized void stop() {
        if (open) {
            appender.stop();
            open = false;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return open && listening;
    }

    /** Before whatever serves people or runs jobs. */
    @Override
    public int getPhase() {
        return 0;
    }
}
