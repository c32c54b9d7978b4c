package org.accord.accounts;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.shared.CurrentActor;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What people typed and have not sent: kept through errors, reloads and expired sessions, for its writer alone. A draft
 * is no act and leaves no trace in the register.
 */
@Service
@PreAuthorize(Rights.SIGNED_IN)
public class Drafts {

    /** The largest draft, in bytes of UTF-8. */
    public static final int LARGEST_BYTES = 200_000;

    /** How many drafts one person may have. */
    public static final int MOST = 100;

    private static final int LONGEST_KEY = 200;

    private final DraftStore store;
    private final Clock clock;

    Drafts(DraftStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Saves a draft in place of the one before.
     *
     * @return when it was saved
     * @throws AccountProblem.Invalid with field {@code draft} when it is too large or the caller has too many
     */
    public Draft save(String key, String json) {
        UserId user = CurrentActor.get().user();
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("a key has 1 to " + LONGEST_KEY + " characters");
        }
        if (json.getBytes(StandardCharsets.UTF_8).length > LARGEST_BYTES) {
            throw new AccountProblem.Invalid(Map.of("draft", "accounts.draftTooLarge"));
        }
        if (store.find(user, key).isEmpty() && store.count(user) >= MOST) {
            throw new AccountProblem.Invalid(Map.of("draft", "accounts.draftsTooMany"));
        }
        Draft draft = new Draft(key, json, clock.instant());
        store.keep(user, draft);
        return draft;
    }

    /** The caller's own draft. */
    public Optional<Draft> find(String key) {
        return store.find(CurrentActor.get().user(), key);
    }

    /** Throws the caller's own draft away; nothing happens when there is none. */
    public void discard(String key) {
        store.drop(CurrentActor.get().user(), key);
    }

    /** Lays the caller's own draft aside: it is found no more, but can be brought back until another one is saved. */
    public void layAside(String key) {
        UserId user = CurrentActor.get().user();
        store.find(user, key).ifPresent(draft -> store.layAside(user, draft, clock.instant()));
    }

    /** Since when the caller's own draft lies aside; empty when none does. */
    public Optional<Instant> laidAside(String key) {
        return store.laidAside(CurrentActor.get().user(), key);
    }

    /** Brings back what was laid aside; nothing happens when there is none. */
    public void bringBack(String key) {
        store.bringBack(CurrentActor.get().user(), key);
    }

    /** The caller's own drafts, newest first. */
    public List<Draft> all() {
        return store.all(CurrentActor.get().user());
    }

    /** As {@link #save}, from a record. */
    public Draft keep(String key, Record typed) {
        return save(key, DraftJson.write(typed));
    }

    /**
     * The caller's own draft as a record. Members that the record does not know any more are left out, those that are
     * new in it are null; a draft that cannot be read at all is as good as none.
     */
    public <T extends Record> Optional<Kept<T>> find(String key, Class<T> type) {
        return find(key)
                .flatMap(draft -> DraftJson.read(draft.json(), type).map(typed -> new Kept<>(typed, draft.savedAt())));
    }

    /**
     * What was typed, and when it was saved.
     *
     * @param <T> the feature's own record
     */
    public record Kept<T extends Record>(T typed, Instant savedAt) {}
}
