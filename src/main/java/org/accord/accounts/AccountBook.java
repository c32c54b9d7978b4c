package org.accord.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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

    /** Of two administrators of an organisation who leave at once, the second finds that the first has left. */
    private final Lock leaving = new ReentrantLock();

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
        Runnable act = () -> administrators.guard(now, next, () -> record(verb, now.version(), next, organisation));
        Set<OrganisationId> left = left(now.state(), next);
        if (left.isEmpty()) {
            act.run();
        } else {
            leaving.lock();
            try {
                left.forEach(each -> mayLeave(next.id(), each));
                act.run();
            } finally {
                leaving.unlock();
            }
        }
        narrow(now.state(), next);
    }

    /** Makes readers of all members at once: nobody need be left who looks after them. */
    void retire(OrganisationId organisation) {
        leaving.lock();
        try {
            for (User member : everMembers(organisation)) {
                Recorded<User> now = find(member.id());
                User next = now.state().retire(organisation);
                if (!next.equals(now.state())) {
                    record("left", now.version(), next, organisation);
                }
            }
        } finally {
            leaving.unlock();
        }
    }

    /** Nobody stands in for more than the user may do from now on. */
    private void narrow(User before, User after) {
        before.memberships().stream()
                .filter(held -> !held.isDeputy() && !after.memberships().contains(held))
                .map(Membership::organisation)
                .forEach(organisation ->
                        everMembers(organisation).forEach(deputy -> narrow(deputy, after, organisation)));
    }

    private void narrow(User deputy, User member, OrganisationId organisation) {
        int fewer = deputy.standingIn(member, organisation).memberships().size();
        if (fewer < deputy.memberships().size()) {
            change("left", deputy.id(), organisation, user -> user.standingIn(member, organisation));
        } else if (!deputy.standingIn(member, organisation).hasRightsOf(deputy)) {
            change("leaves", deputy.id(), organisation, user -> user.standingIn(member, organisation));
        }
    }

    Recorded<User> find(UserId id) {
        return store.users.find(id.value()).orElseThrow(() -> new AccountProblem.NotFound(id));
    }

    /** True while nobody is, or in their own account still was, a member of the organisation. */
    boolean isUntouched(OrganisationId organisation) {
        return everMembers(organisation).isEmpty();
    }

    /** Who has the address. */
    Optional<User> byEmail(EmailAddress email) {
        return credentials
                .find(email)
                .flatMap(known -> store.users.find(known.user()))
                .map(Recorded::state);
    }

    /** Those with a running membership, by name. */
    List<User> members(OrganisationId organisation) {
        return users(IndexQuery.of(UserStore.USER).where(AccountIndexers.ORGANISATION, organisation.value()))
                .filter(user -> user.isMemberOf(organisation, actors.today()))
                .toList();
    }

    /** All who are or were members of their own, suspended ones included, by name. */
    List<User> everMembers(OrganisationId organisation) {
        return users(IndexQuery.of(UserStore.USER).where(AccountIndexers.ORGANISATION, organisation.value()))
                .toList();
    }

    /**
     * True while somebody who is not suspended, and has a password, is an administrator of the organisation in their
     * own right: a link that went to a wrong address makes none.
     */
    boolean hasHead(OrganisationId organisation) {
        return hasHead(organisation, actors.today());
    }

    /** The same on a day to come, as far as it is known today. */
    boolean hasHead(OrganisationId organisation, LocalDate day) {
        return everMembers(organisation).stream().anyMatch(user -> user.heads(organisation, day) && hasPassword(user));
    }

    /** Some of those who chose no password while their link was open. */
    List<User> unreached() {
        Instant open = clock.instant().minus(PasswordPurpose.INVITATION.openFor());
        List<String> ids = newcomers.awaited(MOST_COLLEAGUES).stream()
                .filter(newcomer -> newcomer.since().isBefore(open))
                .map(NewcomerStore.Newcomer::id)
                .toList();
        return store.users.findAll(ids).stream()
                .map(Recorded::state)
                .filter(user -> !hasPassword(user))
                .toList();
    }

    private boolean hasPassword(User user) {
        return credentials
                .find(user.email())
                .filter(CredentialStore.Credential::isUsable)
                .isPresent();
    }

    /** The organisations that the step takes an administrator from; a suspension is told to coordinators instead. */
    private Set<OrganisationId> left(User before, User after) {
        return before.memberships().stream()
                .map(Membership::organisation)
                .filter(each -> before.heads(each, actors.today()))
                .filter(each -> !after.suspended() && !after.heads(each, actors.today()))
                .collect(Collectors.toSet());
    }

    private void mayLeave(UserId user, OrganisationId organisation) {
        boolean others = members(organisation).stream()
                .anyMatch(other -> !other.id().equals(user) && other.heads(organisation, actors.today()));
        if (!others) {
            throw new AccountProblem.LastOfOrganisation(user);
        }
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
