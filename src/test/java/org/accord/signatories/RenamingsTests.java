package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.accord.PortalTest;
import org.accord.accounts.Accounts;
import org.accord.accounts.Invitations;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Register;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An organisation takes another name and loses neither the one it had nor its address. */
@PortalTest
class RenamingsTests {

    private static final String CHARTER = Charters.PARIS_CALL;
    private static final String SOURCE = "https://gazette.example/names/1";
    private static final Actor COORDINATOR =
            new Actor(new UserId("renaming-coordinator"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());

    @Autowired
    private Charters charters;

    @Autowired
    private Admissions admissions;

    @Autowired
    private Applications applications;

    @Autowired
    private Renamings renamings;

    @Autowired
    private RenamingStore store;

    @Autowired
    private NewNames names;

    @Autowired
    private Signatories signatories;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Invitations invitations;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Register register;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvcTester site;

    private final String mark = Identity.random();

    @BeforeEach
    void anOpenCharter() {
        as(Actor.SYSTEM, () -> {
            if (charters.find(CHARTER).isEmpty()) {
                charters.open(CharterCatalogue.parisCall());
            }
            return true;
        });
    }

    @Test
    void whoIsRenamedKeepsItsFormerNameAndAddress() {
        Organisation before = admitted("Alder");

        Organisation after = rename(before.id(), "Birch");

        assertThat(after.slug()).startsWith("birch-").isNotEqualTo(before.slug());
        for (String path : List.of("/signatories/%s", "/api/v1/signatories/%s", "/api/v1/signatories/%s/standing")) {
            assertThat(site.get().uri(path.formatted(before.slug()) + "?lang=fr"))
                    .hasStatus(301)
                    .hasHeader("Location", path.formatted(after.slug()) + "?lang=fr");
        }
        assertThat(page("/signatories/" + after.slug()))
                .contains("Birch " + mark, "Formerly Alder " + mark + ", until", "Because.", "was renamed");
        assertThat(site.get().uri("/api/v1/signatories/" + after.slug()))
                .bodyJson()
                .extractingPath("$.state.organisation.formerNames[0].slug")
                .isEqualTo(before.slug());
        assertThat(signatories.history(CHARTER, before.id()))
                .extracting(Revision::verb)
                .containsExactly("imported", "renamed");
        await().until(() -> index.followed() >= register.size());
        assertThat(page("/signatories?q=Alder+" + mark)).contains("Birch " + mark, "Formerly Alder " + mark);
        assertThat(page("/signatories.atom?q=" + mark))
                .contains("/signatories/" + before.slug() + "</id>", "/signatories/" + after.slug() + "?lang=");
    }

    @Test
    void backToItsFirstNameItsFirstAddressStandsAgain() {
        Organisation before = admitted("Cedar");
        Organisation between = rename(before.id(), "Date palm");

        Organisation after = rename(before.id(), "Cedar");

        assertThat(after.slug()).isEqualTo(before.slug());
        assertThat(after.formerNames()).extracting(FormerName::slug).containsExactly(before.slug(), between.slug());
        assertThat(site.get().uri("/signatories/" + between.slug()))
                .hasStatus(301)
                .hasHeader("Location", "/signatories/" + before.slug());
        assertThat(site.get().uri("/signatories/" + before.slug())).hasStatus(200);
    }

    @Test
    void ofTwoWhoRenameAtOnceOneDoesAndTheOtherIsTold() {
        Organisation before = admitted("Elm");
        long seen = version(before.id());
        List<Future<Organisation>> both;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            both = List.of("Fir", "Fig").stream()
                    .map(name -> threads.submit(
                            () -> as(COORDINATOR, () -> renamings.rename(before.id(), seen, draft(name)))))
                    .toList();
        }

        assertThat(both)
                .filteredOn(each -> each.state() == Future.State.SUCCESS)
                .hasSize(1);
        assertThat(both)
                .filteredOn(each -> each.state() == Future.State.FAILED)
                .allSatisfy(each -> assertThat(each.exceptionNow())
                        .isInstanceOfAny(RegisterProblem.ChangedMeanwhile.class, SignatoryProblem.NotInState.class));
        assertThat(now(before.id()).formerNames()).hasSize(1);
    }

    @Test
    void aNameBelongsToWhoHasItAndToWhoHadIt() {
        Organisation first = admitted("Ginkgo");
        rename(first.id(), "Hazel");
        Organisation other = admitted("Ivy");
        await().until(() -> index.followed() >= register.size());

        for (String taken : List.of("Hazel", "GINKGO –")) {
            assertThatExceptionOfType(SignatoryProblem.Invalid.class)
                    .isThrownBy(() -> rename(other.id(), taken))
                    .satisfies(refused -> assertThat(refused.faults()).containsEntry("name.en", "renaming.held"));
            assertThatExceptionOfType(SignatoryProblem.AlreadySignatory.class)
                    .isThrownBy(() -> applied(taken))
                    .satisfies(refused -> assertThat(refused.faults()).containsKey("name"));
        }
        assertThatExceptionOfType(SignatoryProblem.NotInState.class).isThrownBy(() -> admitted("Hazel!"));
        assertThat(admitted("Ginkgo").id()).as("a list with its former name").isEqualTo(first.id());
        assertThat(now(other.id()).formerNames()).isEmpty();
    }

    @Test
    void itsAdministratorAsksAndTheSecretariatDecides() {
        Organisation before = admitted("Juniper");
        Actor head = member(before.id(), Membership.Kind.ADMINISTRATOR);
        Actor editor = member(before.id(), Membership.Kind.EDITOR);
        long seen = version(before.id());

        assertThatExceptionOfType(SignatoryProblem.NotAllowed.class)
                .isThrownBy(() -> as(editor, () -> renamings.ask(before.id(), seen, draft("Kapok"))));
        Recorded<Renaming> asked = as(head, () -> renamings.ask(before.id(), seen, draft("Kapok")));
        assertThatExceptionOfType(SignatoryProblem.NotInState.class).isThrownBy(() -> rename(before.id(), "Larch"));
        assertThat(now(before.id()).formerNames()).isEmpty();
        as(COORDINATOR, () -> renamings.refuse(before.id(), asked.version(), "Show us the deed."));
        Recorded<Renaming> again = as(head, () -> renamings.ask(before.id(), seen, draft("Kapok")));
        as(COORDINATOR, () -> renamings.accept(before.id(), again.version()));

        assertThat(now(before.id()).name().authoritative()).isEqualTo("Kapok " + mark);
        assertThatExceptionOfType(RegisterProblem.ChangedMeanwhile.class)
                .isThrownBy(() -> as(COORDINATOR, () -> renamings.accept(before.id(), again.version())));
    }

    /** As far as a process came that died then. */
    private void decided(Organisation before, String name) {
        as(COORDINATOR, () -> {
            Renaming wanted = draft(name).checked(before, Days.of(clock.instant()), null);
            return store.renamings.record(new NewState<>(
                    "decided-renaming",
                    before.id().value(),
                    0,
                    wanted.decide(names.claim(before, wanted).slug()),
                    Visibility.SECRETARIAT,
                    null));
        });
    }

    @Test
    void whatADyingProcessLeftIsFinishedAtTheNextStartOrByWhoeverAsks() {
        Organisation before = admitted("Maple");
        decided(before, "Neem");
        Organisation asked = admitted("Rowan");
        decided(asked, "Sorrel");
        Organisation named = as(COORDINATOR, () -> renamings.accept(asked.id(), 1));
        assertThat(named.name().authoritative()).isEqualTo("Sorrel " + mark);
        await().until(() -> index.followed() >= register.size());

        names.finishWhatWasLeftHalfWay();
        names.finishWhatWasLeftHalfWay();

        assertThat(signatories
                        .endorsement(CHARTER, before.id(), AsOf.NOW)
                        .orElseThrow()
                        .state()
                        .organisation())
                .isEqualTo(now(before.id()))
                .satisfies(now -> assertThat(now.formerNames()).hasSize(1));
    }

    @Test
    void whatIsWrongIsSaidFieldByField() {
        Organisation before = admitted("Oak");
        LocalDate tomorrow = Days.of(clock.instant()).plusDays(1);

        assertThatExceptionOfType(SignatoryProblem.Invalid.class)
                .isThrownBy(() -> as(
                        COORDINATOR,
                        () -> renamings.rename(
                                before.id(),
                                version(before.id()),
                                new RenamingDraft(
                                        Language.EN, Map.of(Language.FR, "…"), tomorrow, " ", "javascript:alert(1)"))))
                .satisfies(refused -> assertThat(refused.faults())
                        .isEqualTo(Map.of(
                                "name.en", "required",
                                "name.fr", "renaming.letters",
                                "effectiveOn", "future",
                                "reason", "required",
                                "source", "renaming.link")));
    }

    private Organisation rename(OrganisationId organisation, String name) {
        return as(COORDINATOR, () -> renamings.rename(organisation, version(organisation), draft(name)));
    }

    private RenamingDraft draft(String name) {
        return new RenamingDraft(
                Language.EN, Map.of(Language.EN, name + " " + mark), Days.of(clock.instant()), "Because.", SOURCE);
    }

    private Organisation admitted(String name) {
        return as(
                Actor.SYSTEM,
                () -> admissions
                        .admit(new Admission(
                                CHARTER,
                                LocalisedText.of(Language.EN, name + " " + mark),
                                OrganisationType.COMPANY,
                                new CountryCode("KE"),
                                "",
                                "",
                                "Director",
                                "",
                                null,
                                "On paper"))
                        .state()
                        .organisation());
    }

    private String applied(String name) {
        return as(
                Actor.VISITOR,
                () -> applications.submit(new ApplicationDraft(
                        CHARTER,
                        name + " " + mark,
                        Language.EN,
                        OrganisationType.COMPANY,
                        new CountryCode("KE"),
                        "",
                        "A. Person",
                        "Director",
                        "a@renaming.example",
                        "We sign.")));
    }

    private Actor member(OrganisationId organisation, Membership.Kind kind) {
        NewUser wanted = NewUser.member(
                Identity.random() + "@renaming.example",
                kind.name(),
                Language.EN,
                "",
                Membership.of(organisation, kind));
        return as(
                Actor.SYSTEM,
                () -> accounts.find(invitations.invite(wanted).user())
                        .orElseThrow()
                        .actor(Days.of(clock.instant())));
    }

    private Organisation now(OrganisationId organisation) {
        return signatories.organisation(organisation).orElseThrow();
    }

    private long version(OrganisationId organisation) {
        return renamings.organisation(organisation).orElseThrow().version();
    }

    private String page(String address) {
        String body = new String(
                site.get().uri(address).exchange().getResponse().getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
        return address.contains(".atom") ? body : Jsoup.parse(body).text();
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.callAs(actor, work);
    }
}
