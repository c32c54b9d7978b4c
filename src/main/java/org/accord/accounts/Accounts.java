package org.accord.accounts;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who has an account, for whom they act, and what they are. Every change but that of a password is an act. */
@Service
@PreAuthorize(AccountPolicy.ADMINISTRATORS)
public class Accounts {

    private static final int MOST_COLLEAGUES = 1_000;

    private final UserStore store;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final AccountPolicy policy;
    private final Actors actors;
    private final SearchIndex index;

    Accounts(
            UserStore store,
            CredentialStore credentials,
            Passwords passwords,
            AccountPolicy policy,
            Actors actors,
            SearchIndex index) {
        this.store = store;
        this.credentials = credentials;
        this.passwords = passwords;
        this.policy = policy;
        this.actors = actors;
        this.index = index;
    }

    /**
     * Gives somebody an account: by an administrator; by an organisation's administrator for a member of it; by a
     * coordinator for the first representative of an organisation that was accepted.
     *
     * @throws AccountProblem.Invalid naming every field that is wrong, an address that has an account included
     */
    @PreAuthorize(AccountPolicy.LOOKS_AFTER_MEMBERS)
    public UserId create(NewUser wanted) {
        policy.mayCreate(wanted, colleagues(wanted.memberships()));
        User user = wanted.checked(UserId.random());
        if (!credentials.claim(user.email(), user.id(), passwords.hash(wanted.password()), this::isRecorded)) {
            throw new AccountProblem.Invalid(Map.of("email", "accounts.emailTaken"));
        }
        record("created", 0, user, organisation(wanted.memberships()));
        return user.id();
    }

    /** Lets a user act for an organisation, or changes until when and as what. */
    @PreAuthorize(AccountPolicy.LOOKS_AFTER_MEMBERS)
    public void grant(UserId id, Membership membership) {
        policy.mayGrant(membership, colleagues(List.of(membership)));
        change("joined", id, membership.organisation(), user -> user.grant(membership));
    }

    /** Ends a membership at once. */
    @PreAuthorize(AccountPolicy.LOOKS_AFTER_MEMBERS)
    public void revoke(UserId id, OrganisationId organisation) {
        policy.mayLookAfter(organisation);
        change("left", id, organisation, user -> user.revoke(organisation));
    }

    /** From the next request on the person may do nothing but read what is public; not oneself. */
    public void suspend(UserId id) {
        policy.mayNotBeSelf(id);
        change("suspended", id, null, User::suspend);
    }

    public void resume(UserId id) {
        change("resumed", id, null, User::resume);
    }

    /**
     * Makes somebody a coordinator or an administrator.
     *
     * @throws AccountProblem.Invalid for any other role: those follow from memberships
     */
    public void grantRole(UserId id, Role role) {
        if (!User.SECRETARIAT.contains(role)) {
            throw new AccountProblem.Invalid(Map.of("role", "accounts.role"));
        }
        change("appointed", id, null, user -> user.grantRole(role));
    }

    /** Takes a role of the secretariat away; not from oneself. */
    public void revokeRole(UserId id, Role role) {
        policy.mayNotBeSelf(id);
        change("dismissed", id, null, user -> user.revokeRole(role));
    }

    /** The person, for themselves, colleagues and the secretariat. */
    @PreAuthorize(Rights.SIGNED_IN)
    public Optional<User> find(UserId id) {
        Optional<User> found = store.users.find(id.value()).map(Recorded::state);
        found.ifPresent(policy::maySee);
        return found;
    }

    /** The person's name as colleagues see it; empty when the caller is none, or nobody has the account. */
    @PreAuthorize(Rights.SIGNED_IN)
    public Optional<String> nameOf(UserId id) {
        return store.users
                .find(id.value())
                .map(Recorded::state)
                .filter(policy::sees)
                .map(User::displayName);
    }

    /** Who has the address. */
    @PreAuthorize(Rights.SECRETARIAT)
    public Optional<User> byEmail(EmailAddress email) {
        return credentials
                .find(email)
                .flatMap(known -> store.users.find(known.user()))
                .map(Recorded::state);
    }

    /** Those with a running membership, by name; for colleagues and the secretariat. */
    @PreAuthorize(Rights.SIGNED_IN)
    public List<User> byOrganisation(OrganisationId organisation) {
        policy.maySeeMembers(organisation);
        return members(organisation);
    }

    /** Coordinators who are not suspended, by name. */
    @PreAuthorize(Rights.SECRETARIAT)
    public List<User> coordinators() {
        return users(IndexQuery.of(UserStore.USER).where(AccountIndexers.ROLE, Role.COORDINATOR.name()))
                .filter(user -> !user.suspended())
                .toList();
    }

    /** Administrators who are not suspended, by name. */
    @PreAuthorize(Rights.SECRETARIAT)
    public List<User> administrators() {
        return users(IndexQuery.of(UserStore.USER).where(AccountIndexers.ROLE, Role.ADMINISTRATOR.name()))
                .filter(user -> !user.suspended())
                .toList();
    }

    /** One page of all users by name, narrowed by words of their names. */
    public Page<User> all(String words, int page, int size) {
        IndexQuery query = IndexQuery.of(UserStore.USER)
                .matching(words)
                .sortedBy(AccountIndexers.NAME)
                .page(page, size);
        Page<String> ids = index.find(query, AccountIndexers.Found.class).map(SearchIndex.Found::id);
        Map<String, User> byId =
                store.users.findAll(ids.items()).stream().collect(Collectors.toMap(Recorded::id, Recorded::state));
        List<User> users = ids.items().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .toList();
        return new Page<>(users, ids.number(), ids.size(), ids.total());
    }

    /** Every step of an account, oldest first. */
    public List<Revision<User>> history(UserId id) {
        return store.users.history(id.value());
    }

    private List<User> colleagues(List<Membership> memberships) {
        return memberships.stream()
                .flatMap(membership -> members(membership.organisation()).stream())
                .toList();
    }

    private List<User> members(OrganisationId organisation) {
        return users(IndexQuery.of(UserStore.USER).where(AccountIndexers.ORGANISATION, organisation.value()))
                .filter(user -> user.isMemberOf(organisation, actors.today()))
                .toList();
    }

    private java.util.stream.Stream<User> users(IndexQuery query) {
        List<String> ids = index.ids(query).stream().limit(MOST_COLLEAGUES).toList();
        return store.users.findAll(ids).stream().map(Recorded::state).sorted(Comparator.comparing(User::displayName));
    }

    private boolean isRecorded(UserId id) {
        return store.users.find(id.value()).isPresent();
    }

    private void change(String verb, UserId id, @Nullable OrganisationId organisation, UnaryOperator<User> step) {
        Recorded<User> now = store.users.find(id.value()).orElseThrow(() -> new AccountProblem.NotFound(id));
        record(verb, now.version(), step.apply(now.state()), organisation);
    }

    private void record(String verb, long after, User user, @Nullable OrganisationId organisation) {
        store.users.record(new NewState<>(verb, user.id().value(), after, user, Visibility.SECRETARIAT, organisation));
        actors.forget(user.id());
    }

    private static @Nullable OrganisationId organisation(List<Membership> memberships) {
        return memberships.size() == 1 ? memberships.getFirst().organisation() : null;
    }
}
