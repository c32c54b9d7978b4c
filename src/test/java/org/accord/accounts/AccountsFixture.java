package org.accord.accounts;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.accord.register.InMemoryRecordKinds;
import org.accord.requests.TestServer;
import org.accord.search.InMemorySearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.storage.Indexes;
import org.accord.storage.Storage;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** The services of accounts over an empty record, with nobody in it but those a test brings. */
final class AccountsFixture implements AutoCloseable {

    static final String PASSWORD = "lantern-orchard-copper-17";

    final Accounts accounts;
    final Invitations invitations;
    final PasswordResets resets;
    final OwnPassword ownPassword;
    final Set<OrganisationId> gone = ConcurrentHashMap.newKeySet();
    final Queue<Object> events = new ConcurrentLinkedQueue<>();
    final SignIns signIns;
    final Actors actors;
    final PasswordSignIn signIn;
    final AdministratorSeatStore seats;
    final Successions successions;
    final DraftStore drafts;
    final Administrators administrators;
    private final PasswordChoice choice;
    private final ForgottenPasswords forgotten;
    private final TestServer server;

    AccountsFixture(Path folder, Clock clock) {
        server = new TestServer(folder);
        MongoTemplate mongo = server.template();
        InMemoryRecordKinds kinds = new InMemoryRecordKinds(clock);
        UserStore store = new UserStore(kinds);
        InMemorySearchIndex index = new InMemorySearchIndex(kinds, new AccountIndexers().userIndexer(store));
        CredentialStore credentials = new CredentialStore(mongo, clock);
        Indexes indexes = new Indexes(mongo.getMongoDatabaseFactory(), new Storage(mongo.getMongoDatabaseFactory()));
        PasswordLinks links = new PasswordLinks(new PasswordLinkStore(mongo, indexes), clock);
        Passwords passwords = new Passwords();
        SignInThrottle throttle = new SignInThrottle(usual());
        actors = new Actors(store, clock);
        seats = new AdministratorSeatStore(mongo);
        administrators = new Administrators(seats, store, credentials, index, clock);
        AccountBook book = new AccountBook(
                store, credentials, administrators, new NewcomerStore(mongo, indexes), actors, index, clock);
        AccountPolicy policy = new AccountPolicy(actors, organisations());
        accounts = new Accounts(book, store, passwords, policy, actors, index);
        choice = new PasswordChoice(
                links, book, credentials, passwords, administrators, throttle, actors, events::add, clock);
        invitations = new Invitations(book, policy, links, choice, actors);
        drafts = new DraftStore(mongo, indexes);
        successions = new Successions(
                book,
                accounts,
                invitations,
                new LostOrganisations(book, policy, actors),
                new SuccessionStore(kinds),
                new DraftsPassedOn(drafts, List.of()),
                List.of(),
                policy,
                actors);
        ownPassword = new OwnPassword(book, credentials, passwords, throttle, links, actors, events::add, clock);
        forgotten = new ForgottenPasswords(credentials, actors, links, events::add, clock);
        resets = new PasswordResets(forgotten, links, choice, new ResetThrottle(usual()));
        signIns = new SignIns(book, credentials, links, throttle, clock);
        signIn = new PasswordSignIn(credentials, passwords, throttle, actors);
    }

    /** Organisations without names; those in {@link #gone} became parts of others. */
    private OrganisationNames organisations() {
        return new OrganisationNames() {
            @Override
            public Optional<String> nameOf(OrganisationId organisation, Language language) {
                return Optional.empty();
            }

            @Override
            public boolean isGone(OrganisationId organisation) {
                return gone.contains(organisation);
            }

            @Override
            public List<OrganisationId> matching(String words, int page, int size, Language language) {
                return List.of();
            }
        };
    }

    /** The settings of a portal that nobody configured. */
    private static AccountProperties usual() {
        return new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("accord.accounts", AccountProperties.class);
    }

    UserId administrator(String name) {
        return person(name, Set.of(Role.ADMINISTRATOR));
    }

    UserId person(String name, Set<Role> roles) {
        NewUser wanted = new NewUser(email(), name, Language.EN, PASSWORD, List.of(), roles);
        return CurrentActor.callAs(Actor.SYSTEM, () -> accounts.create(wanted));
    }

    UserId member(String name, Membership membership) {
        NewUser wanted = NewUser.member(email(), name, Language.EN, "", membership);
        return CurrentActor.callAs(Actor.SYSTEM, () -> invitations.invite(wanted))
                .user();
    }

    /** As {@link #member}, with a password. */
    UserId settled(String name, Membership membership) {
        NewUser wanted = NewUser.member(email(), name, Language.EN, PASSWORD, membership);
        return CurrentActor.callAs(Actor.SYSTEM, () -> accounts.create(wanted));
    }

    static NewUser invited(String email, Set<Role> roles) {
        return new NewUser(email, "Somebody New", Language.EN, "", List.of(), roles);
    }

    static String email() {
        return "p-" + Identity.random() + "@accounts.example";
    }

    void as(UserId who, Runnable act) {
        CurrentActor.runAs(actors.of(who), act);
    }

    User find(UserId id) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> accounts.find(id)).orElseThrow();
    }

    User byEmail(String email) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> accounts.byEmail(EmailAddress.of(email)))
                .orElseThrow();
    }

    List<UserId> standing(List<UserId> of) {
        return of.stream().filter(id -> find(id).isStandingAdministrator()).toList();
    }

    @Override
    public void close() {
        forgotten.destroy();
        server.close();
    }
}
