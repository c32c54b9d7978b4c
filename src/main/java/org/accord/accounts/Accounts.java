package org.accord.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.FieldCheck;
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

    private static final int LONGEST_SEARCH = 200;

    private final AccountBook book;
    private final UserStore store;
    private final Passwords passwords;
    private final AccountPolicy policy;
    private final Actors actors;
    private final SearchIndex index;

    Accounts(
            AccountBook book,
            UserStore store,
            Passwords passwords,
            AccountPolicy policy,
            Actors actors,
            SearchIndex index) {
        this.book = book;
        this.store = store;
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
        policy.mayCreate(wanted, book::isUntouched);
        Deputies.checkEnds(wanted.memberships(), actors.today());
        return book.open("created", wanted.checked(UserId.random()), passwords.hash(wanted.password()));
    }

    /**
     * Lets a user act for an organisation, or changes until when and as what; or lets them stand in for a member.
     *
     * @throws AccountProblem.Gone for more than reading in an organisation that became a part of another
     * @throws AccountProblem.Invalid when whoever is stood in for may not do as much, or the days are wrong
     * @throws AccountProblem.LastOfOrganisation when it would take its last administrator from the organisation
     */
    @PreAuthorize(AccountPolicy.LOOKS_AFTER_MEMBERS)
    public void grant(UserId id, Membership membership) {
        policy.mayGrant(book.find(id).state(), membership, book::isUntouched);
        Deputies.checkEnds(List.of(membership), actors.today());
        Deputies.check(id, membership, book.members(membership.organisation()), actors.today());
        book.change("joined", id, membership.organisation(), user -> user.grant(membership));
    }

    /**
     * As {@link #grant}, to whoever has the account of an address that the caller knows.
     *
     * @throws AccountProblem.Invalid also when no account has the address, naming the field {@code email}
     */
    @PreAuthorize(AccountPolicy.LOOKS_AFTER_MEMBERS)
    public UserId grantTo(String email, Membership membership) {
        policy.mayLookAfter(membership.organisation());
        UserId known = Optional.of(email)
                .filter(EmailAddress::isOne)
                .map(EmailAddress::of)
                .flatMap(book::byEmail)
                .map(User::id)
                .orElseThrow(() -> new AccountProblem.Invalid(Map.of("email", "accounts.email")));
        grant(known, membership);
        return known;
    }

    /**
     * Ends all memberships in the organisation at once.
     *
     * @throws AccountProblem.LastOfOrganisation for its last administrator: {@link Successions#handOver} first
     */
    @PreAuthorize(AccountPolicy.LOOKS_AFTER_MEMBERS)
    public void revoke(UserId id, OrganisationId organisation) {
        policy.mayLookAfter(organisation);
        book.find(id).state().own(organisation).ifPresent(policy::mayTake);
        book.change("left", id, organisation, user -> user.revoke(organisation));
    }

    /**
     * Ends one membership at once; others in the same organisation stay.
     *
     * @throws AccountProblem.LastOfOrganisation as for {@link #revoke(UserId, OrganisationId)}
     */
    @PreAuthorize(AccountPolicy.LOOKS_AFTER_MEMBERS)
    public void revoke(UserId id, Membership membership) {
        policy.mayTake(membership);
        book.change("left", id, membership.organisation(), user -> user.revoke(membership));
    }

    /**
     * The organisation does nothing by itself any more: its members keep their accounts and read what was its own. Whoever
     * has not more is left as they are.
     */
    @PreAuthorize(Rights.SYSTEM)
    public void retire(OrganisationId organisation) {
        book.retire(organisation);
    }

    /**
     * From the next request on the person may do nothing but read what is public; not oneself.
     *
     * @throws AccountProblem.LastAdministrator when nobody would be left who can always let others in
     */
    public void suspend(UserId id) {
        policy.mayNotBeSelf(id);
        book.change("suspended", id, null, User::suspend);
    }

    public void resume(UserId id) {
        book.change("resumed", id, null, User::resume);
    }

    /** As {@link #grantRole(UserId, Role, LocalDate)}, without an end. */
    public void grantRole(UserId id, Role role) {
        grantRole(id, role, null);
    }

    /**
     * Makes somebody a coordinator or an administrator, or changes until when they are.
     *
     * @param until the last day in UTC, today at the earliest; null for no end
     * @throws AccountProblem.Invalid for a day that is over, and for any other role: those follow from memberships
     * @throws AccountProblem.LastAdministrator when an end would leave nobody who can always let others in
     */
    public void grantRole(UserId id, Role role, @Nullable LocalDate until) {
        new FieldCheck()
                .that("role", User.SECRETARIAT.contains(role), "accounts.role")
                .that("until", until == null || !until.isBefore(actors.today()), "accounts.untilOver")
                .orThrow(AccountProblem.Invalid::new);
        book.change("appointed", id, null, user -> user.grantRole(role, until));
    }

    /**
     * Takes a role of the secretariat away; not from oneself.
     *
     * @throws AccountProblem.LastAdministrator when nobody would be left who can always let others in
     */
    public void revokeRole(UserId id, Role role) {
        policy.mayNotBeSelf(id);
        book.change("dismissed", id, null, user -> user.revokeRole(role));
    }

    /**
     * Gives the rights of an earlier step back, in an organisation that became a part of another only to read; itself a
     * step. Not to oneself.
     *
     * @param version the step whose rights are to count again
     * @param seen the step the caller saw last
     * @throws AccountProblem.LastAdministrator when nobody would be left who can always let others in
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody changed the account since
     */
    public void restore(UserId id, long version, long seen) {
        policy.mayNotBeSelf(id);
        User earlier = history(id).stream()
                .filter(step -> step.version() == version)
                .findFirst()
                .flatMap(Revision::state)
                .orElseThrow(() -> new AccountProblem.NotFound(id));
        Recorded<User> now = book.find(id);
        Recorded<User> known = new Recorded<>(now.id(), seen, now.number(), now.at(), now.state());
        book.change("restored", known, null, user -> user.restore(policy.standing(earlier)));
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

    /** All organisations that somebody is or ever was a member of, as a deputy too; none without an account. */
    @PreAuthorize(Rights.SECRETARIAT)
    public Set<OrganisationId> everWith(UserId id) {
        return store.users.history(id.value()).stream()
                .flatMap(step -> step.state().stream())
                .flatMap(user -> user.memberships().stream())
                .map(Membership::organisation)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who has the address. */
    @PreAuthorize(Rights.SECRETARIAT)
    public Optional<User> byEmail(EmailAddress email) {
        return book.byEmail(email);
    }

    /** Those with a running membership, by name; for colleagues and the secretariat. */
    @PreAuthorize(Rights.SIGNED_IN)
    public List<User> byOrganisation(OrganisationId organisation) {
        policy.maySeeMembers(organisation);
        return book.members(organisation);
    }

    /** Who is a coordinator today and not suspended, by name. */
    @PreAuthorize(Rights.SECRETARIAT)
    public List<User> coordinators() {
        return inOffice(Role.COORDINATOR);
    }

    /** Who is an administrator today and not suspended, by name. */
    @PreAuthorize(Rights.SECRETARIAT)
    public List<User> administrators() {
        return inOffice(Role.ADMINISTRATOR);
    }

    private List<User> inOffice(Role role) {
        return book.users(IndexQuery.of(UserStore.USER).where(AccountIndexers.ROLE, role.name()))
                .filter(user ->
                        !user.suspended() && user.rolesOn(actors.today()).contains(role))
                .toList();
    }

    /** Those who had a role of the secretariat at a moment by the record, whatever became of them since. */
    @PreAuthorize(Rights.SYSTEM)
    public List<UserId> secretariat(AsOf asOf) {
        IndexQuery query = IndexQuery.of(UserStore.USER)
                .where(
                        AccountIndexers.ROLE,
                        User.SECRETARIAT.stream().map(Role::name).toList())
                .asOf(asOf);
        return index.ids(query).stream().map(UserId::new).toList();
    }

    /** One page of users by name. Addresses are in no index: only a whole one finds its user. */
    public Page<User> all(PeopleSearch search, int page, int size) {
        String words = search.words().strip();
        if (words.length() > LONGEST_SEARCH) {
            return new Page<>(List.of(), page, size, 0);
        }
        if (EmailAddress.isOne(words)) {
            List<User> found = byEmail(EmailAddress.of(words)).stream().toList();
            return new Page<>(page == 0 ? found : List.of(), page, size, found.size());
        }
        IndexQuery query = IndexQuery.of(UserStore.USER)
                .matching(words)
                .where(
                        AccountIndexers.ROLE,
                        search.role() == null
                                ? List.of()
                                : List.of(search.role().name()))
                .where(AccountIndexers.SUSPENDED, search.suspended() ? List.of("true") : List.of())
                .sortedBy(AccountIndexers.NAME)
                .page(page, size);
        return byIds(index.find(query, AccountIndexers.Found.class).map(SearchIndex.Found::id));
    }

    /** Every step of an account, oldest first. */
    public List<Revision<User>> history(UserId id) {
        return store.users.history(id.value());
    }

    private Page<User> byIds(Page<String> ids) {
        Map<String, User> byId =
                store.users.findAll(ids.items()).stream().collect(Collectors.toMap(Recorded::id, Recorded::state));
        List<User> users = ids.items().stream()
                .flatMap(id -> Optional.ofNullable(byId.get(id)).stream())
                .toList();
        return new Page<>(users, ids.number(), ids.size(), ids.total());
    }
}
