package org.accord.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.accord.register.Entry;
import org.accord.register.NewState;
import org.accord.register.RecordKinds;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.springframework.stereotype.Component;

/**
 * Where settings are kept. They are read with every page and seldom change, so each process holds in memory those it has
 * asked for; {@link SettingFollower} brings in what any process records.
 */
@Component
class SettingStore {

    static final String KIND = "setting";

    private final Records<Setting> settings;
    private final Map<String, Optional<Recorded<Setting>>> known = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    SettingStore(RecordKinds kinds) {
        settings = kinds.of(KIND, "settings", Setting.class);
    }

    /** What was set last, if ever; the id must be one of ours, since it is remembered. */
    Optional<Recorded<Setting>> find(String id) {
        return known.computeIfAbsent(id, settings::find);
    }

    /** What is set now; nothing at all for the default. */
    Setting current(String id) {
        return find(id).map(Recorded::state).orElse(Setting.DEFAULT);
    }

    /** The version to change from; 0 while nothing was ever set. */
    long version(String id) {
        return find(id).map(Recorded::version).orElse(0L);
    }

    /** The new version. */
    long record(String verb, String id, long after, Setting next, Visibility visibility) {
        Recorded<Setting> recorded = settings.record(new NewState<>(verb, id, after, next, visibility, null));
        take(recorded);
        return recorded.version();
    }

    List<Revision<Setting>> history(String id) {
        return settings.history(id);
    }

    /** What was set in an earlier version. */
    Setting earlier(String id, long version) {
        return settings.history(id).stream()
                .filter(revision -> revision.version() == version)
                .findFirst()
                .flatMap(Revision::state)
                .orElseThrow(SettingsProblem.NotFound::new);
    }

    /** Calls the listener with the id of each setting that changes, in whatever process; run the answer to end that. */
    Runnable listen(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Takes in an entry of the register. */
    void taken(Entry entry) {
        if (entry.subject().kind().equals(KIND)) {
            String id = entry.subject().id();
            entry.state()
                    .map(settings::read)
                    .ifPresentOrElse(
                            state -> take(new Recorded<>(id, entry.version(), entry.number(), entry.at(), state)),
                            () -> known.remove(id));
            listeners.forEach(listener -> listener.accept(id));
        }
    }

    /** Asks the collection again for everything. */
    void forget() {
        known.clear();
    }

    private void take(Recorded<Setting> newer) {
        known.merge(
                newer.id(),
                Optional.of(newer),
                (old, next) -> old.filter(standing -> standing.version() > newer.version())
                                .isPresent()
                        ? old
                        : next);
    }
}
