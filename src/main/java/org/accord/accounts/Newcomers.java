package org.accord.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accord.register.Recorded;
import org.accord.shared.CurrentActor;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who has an account and was never in the workspace: they are shown around, and the administrator may ask them. No act;
 * forgotten as soon as they come.
 */
@Service
@PreAuthorize(Rights.SIGNED_IN)
public class Newcomers {

    /** The most people {@link #awaited} looks at. */
    public static final int MOST = 200;

    private final NewcomerStore store;
    private final UserStore users;

    Newcomers(NewcomerStore store, UserStore users) {
        this.store = store;
        this.users = users;
    }

    /** Somebody with an account who never came, and since when they have it. */
    public record Awaited(User user, Instant since) {}

    /** True when the caller is here for the first time. */
    public boolean isNew() {
        return store.isExpected(CurrentActor.get().user());
    }

    /** The caller has come. */
    public void arrive() {
        store.forget(CurrentActor.get().user());
    }

    /** Those who never came and are not suspended, the caller left out, who have their account longest first; for administrators. */
    @PreAuthorize(AccountPolicy.ADMINISTRATORS)
    public List<Awaited> awaited() {
        List<NewcomerStore.Newcomer> newcomers = store.awaited(MOST);
        Map<String, User> byId =
                users
                        .users
                        .findAll(newcomers.stream()
                                .map(NewcomerStore.Newcomer::id)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Recorded::id, Recorded::state));
        return newcomers.stream()
                .flatMap(newcomer ->
                        Optional.ofNullable(byId.get(newcomer.id()))
                                .map(user -> new Awaited(user, newcomer.since()))
                                .stream())
                .filter(awaited -> !awaited.user().suspended())
                .filter(awaited ->
                        !awaited.user().id().equals(CurrentActor.get().user()))
                .toList();
    }
}
