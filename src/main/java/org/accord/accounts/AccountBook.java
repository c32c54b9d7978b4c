package org.accord.accounts;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes down what the services of accounts decide: every change one act, and never the last administrator away. */
@Component
class AccountBook {

    private static final int MOST_COLLEAGUES = 1_000;

    private final UserStore store;
    private final CredentialStore credentials;
    private final Administrators administrators;
    private final NewcomerStore newcomers;
    private final Actors actors;
    private final SearchIndex index;
    private final Clock clock;

    AccountBook(
            UserStore store,
            CredentialStore credentials,
            Administrators administrators,
            NewcomerStore newcomers,
            Actors actors,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.credentials = credentials;
        this.administrators = administrators;
        this.newcomers = newcomers;
        this.actors = actors;
        this.index = index;
        this.clock = clock;
    }

    /** A new account; the hash is empty while no password was chosen. */
    UserId open(String verb, User user, String hash) {
        if (!credentials.claim(user.email(), user.id(), hash, this::isRecorded)) {
            throw new AccountProblem.Invalid(Map.of("email", "accounts.emailTaken"));
        }
        record(verb, 0, user, organisation(user.memberships()));
        administrators.sit(user.id());
        newcomers.expect(user.id(), clock.instant());
        return user.id();
    }

    /** The next step of an account, from where it stands now. */
    void change(String verb, UserId id, @Nullable OrganisationId organisation, UnaryOperator<User> step) {
        change(verb, find(id), organisation, step);
    }

    /** The next step of an account, from where the caller saw it. */
    void change(String verb, Recorded<User> now, @Nullable OrganisationId organisation, UnaryOperator<User> step) {
        User next = step.apply(now.state());
        administrators.guard(now, next, () -> record(verb, now.version(), next, organisation));
    }

    Recorded<User> find(UserId id) {
        return store.users.find(id.value()).orElseThrow(() -> new AccountProblem.NotFound(id));
    }

    /** Members of the organisations, by name. */
    List<User> colleagues(List<Membership> memberships) {
        return memberships.stream()
                .flatMap(membership -> members(membership.organisation()).stream())
                .toList();
    }

    List<User> members(OrganisationId organisation) {
        return users(IndexQuery.of(UserStore.USER).where(AccountIndexers.ORGANISATION, organisation.value()))
                .filter(user -> user.isMemberOf(organisation, actors.today()))
                .toList();
    }

    /** The first thousand that match, by name. */
    Stream<User> users(IndexQuery query) {
        List<String> ids = index.ids(query).stream().limit(MOST_COLLEAGUES).toList();
        return store.users.findAll(ids).stream().map(Recorded::state).sorted(Comparator.comparing(User::displayName));
    }

    private boolean isRecorded(UserId id) {
        return store.users.find(id.value()).isPresent();
    }

    private void record(String verb, long after, User user, @Nullable OrganisationId organisation) {
        store.users.record(new NewState<>(verb, user.id().value(), after, user, Visibility.SECRETARIAT, organisation));
        actors.forget(user.id());
    }

    private static @Nullable OrganisationId organisation(List<Membership> memberships) {
        return memberships.size() == 1 ? memberships.getFirst().organisation() : null;
    }
}
