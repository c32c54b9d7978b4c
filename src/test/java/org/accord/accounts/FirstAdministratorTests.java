package org.accord.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.accord.ProductionTest;
import org.accord.register.NewState;
import org.accord.register.Register;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

/** The one-time link of a new portal. */
@ProductionTest
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTests {

    private static final String PASSWORD = "walnut orbit canvas tide";

    private final FirstAdministrator first;
    private final Accounts accounts;
    private final AdministratorLinks links;
    private final AdministratorLinkStore store;
    private final AdministratorLinkLine line;
    private final SearchIndex index;
    private final UserStore users;
    private final MongoTemplate mongo;
    private final Register register;
    private String code = "";

    FirstAdministratorTests(
            @Autowired FirstAdministrator first,
            @Autowired Accounts accounts,
            @Autowired AdministratorLinks links,
            @Autowired AdministratorLinkStore store,
            @Autowired AdministratorLinkLine line,
            @Autowired SearchIndex index,
            @Autowired UserStore users,
            @Autowired MongoTemplate mongo,
            @Autowired Register register) {
        this.first = first;
        this.accounts = accounts;
        this.links = links;
        this.store = store;
        this.line = line;
        this.index = index;
        this.users = users;
        this.mongo = mongo;
        this.register = register;
    }

    @BeforeEach
    void aLinkIsOpen() {
        code = links.open().orElseThrow();
    }

    /** Not an act that the service would allow: as if nobody had ever come. */
    @AfterEach
    void nobodyIsAdministrator() {
        List<String> administrators =
                index.ids(IndexQuery.of(UserStore.USER).where(AccountIndexers.ROLE, Role.ADMINISTRATOR.name()));
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> users.users
                        .findAll(administrators)
                        .forEach(user -> users.users.record(new NewState<>(
                                "dismissed",
                                user.id(),
                                user.version(),
                                user.state().revokeRole(Role.ADMINISTRATOR),
                                Visibility.SECRETARIAT,
                                null))));
        mongo.remove(new Query(), "administrator-seats");
    }

    @Test
    void whoHasTheCodeBecomesAdministratorByAnAct() {
        long acts = register.size();

        UserId id = first.accept(code, somebody(), PASSWORD);

        User made = CurrentActor.callAs(Actor.SYSTEM, () -> accounts.find(id)).orElseThrow();
        assertThat(made.roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(register.size()).isEqualTo(acts + 1);
    }

    @Test
    void aCodeWorksOnce() {
        first.accept(code, somebody(), PASSWORD);

        assertThat(first.isWanted()).isFalse();
        assertThatThrownBy(() -> first.accept(code, somebody(), PASSWORD)).satisfies(names("code"));
        nobodyIsAdministrator();
        assertThatThrownBy(() -> first.accept(code, somebody(), PASSWORD)).satisfies(names("code"));
    }

    @Test
    void aWrongCodeOpensNothingAndHarmsNothing() {
        for (String wrong : List.of("", " ", "x", code.substring(1), code + "A", "a".repeat(100_000))) {
            assertThatThrownBy(() -> first.accept(wrong, somebody(), PASSWORD)).satisfies(names("code"));
        }

        assertThat(first.accept(" " + code + "\n", somebody(), PASSWORD)).isNotNull();
    }

    @Test
    void aCodeIsWorthNothingAfterADay() {
        assertThat(after(Duration.ofHours(23)).of(code)).isPresent();
        assertThat(after(Duration.ofHours(24)).of(code)).isEmpty();
        assertThat(after(Duration.ofHours(24)).current()).isEmpty();
    }

    @Test
    void aNewerLinkKillsTheOneBefore() {
        String newer = links.open().orElseThrow();

        assertThatThrownBy(() -> first.accept(code, somebody(), PASSWORD)).satisfies(names("code"));
        assertThat(first.accept(newer, somebody(), PASSWORD)).isNotNull();
    }

    @Test
    void whatIsWrongInTheFormLeavesTheLinkOpen() {
        NewUser nobody = new NewUser("", "", Language.EN, "short", List.of(), Set.of());
        assertThatThrownBy(() -> first.accept(code, nobody, "short"))
                .satisfies(names("email", "displayName", "password"));
        assertThatThrownBy(() -> first.accept(code, somebody(), PASSWORD + "x")).satisfies(names("again"));

        assertThat(first.accept(code, somebody(), PASSWORD)).isNotNull();
    }

    @Test
    void anAddressThatIsTakenLeavesTheLinkOpen() {
        NewUser taken = somebody();
        CurrentActor.runAs(Actor.SYSTEM, () -> accounts.create(taken));

        assertThatThrownBy(() -> first.accept(code, taken, PASSWORD)).satisfies(names("email"));

        assertThat(first.accept(code, somebody(), PASSWORD)).isNotNull();
    }

    @Test
    void ofTwoAtTheSameTimeOneBecomesAdministrator() throws InterruptedException {
        CountDownLatch together = new CountDownLatch(1);
        Callable<UserId> claim = () -> {
            together.await();
            return first.accept(code, somebody(), PASSWORD);
        };
        try (ExecutorService people = Executors.newFixedThreadPool(4)) {
            var claims =
                    List.of(people.submit(claim), people.submit(claim), people.submit(claim), people.submit(claim));
            together.countDown();
            people.shutdown();
            assertThat(people.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
            assertThat(claims)
                    .filteredOn(done -> done.state() == Future.State.SUCCESS)
                    .hasSize(1);
        }
    }

    @Test
    void aStartWritesALinkOnlyWhileNobodyIsAdministrator(CapturedOutput log) {
        line.write();
        assertThat(log).contains("https://accord.example/first-administrator#");

        int written = log.length();
        String shown = log.toString().replaceAll("(?s).*first-administrator#([\\w-]+).*", "$1");
        first.accept(shown, somebody(), PASSWORD);
        line.write();
        assertThat(log.toString().substring(written)).doesNotContain("first-administrator#");
    }

    @Test
    void theStoreKeepsNoCode() {
        assertThat(store.find().orElseThrow().hash()).matches("[0-9a-f]{64}").doesNotContain(code);
        assertThat(code).hasSize(43);
    }

    private AdministratorLinks after(Duration time) {
        return new AdministratorLinks(store, index, Clock.offset(Clock.systemUTC(), time));
    }

    private static NewUser somebody() {
        String email = "first-" + Identity.random() + "@accord.example";
        return new NewUser(email, "Amina Okafor", Language.EN, PASSWORD, List.of(), Set.of());
    }

    private static Consumer<Throwable> names(String... fields) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        AccountProblem.Invalid.class,
                        invalid -> assertThat(invalid.faults()).containsOnlyKeys(fields));
    }
}
