package org.accord.signatories.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.accord.PortalTest;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.CharterDraft;
import org.accord.charters.CharterDraft.PrincipleDraft;
import org.accord.charters.CharterOpening;
import org.accord.charters.Charters;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.imports.Import;
import org.accord.imports.ImportRow;
import org.accord.imports.Imports;
import org.accord.progress.Cast;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.SettableClock;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.Endorsement;
import org.accord.signatories.FourEyes;
import org.accord.signatories.Lookalike;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Standing;
import org.accord.signatories.Vettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two charters side by side: who signed which is told apart everywhere, and each signatory counts once. */
@PortalTest
@TestPropertySource(properties = "accord.test.record=charters2")
class SideBySideTests {

    /** After whatever a start records by the system's clock. */
    private static final LocalDate FIRST = LocalDate.of(2102, 1, 1);

    private static final String OTHER = "open-sea";
    private static final List<String> ADDRESSES = List.of(
            "/?lang=en",
            "/charters?lang=en",
            "/signatories?lang=en",
            "/signatories?lang=ar&type=COMPANY",
            "/signatories.csv",
            "/api/v1/signatories",
            "/embed/counter?lang=en",
            "/signatories/harbour-rope?lang=en",
            "/api/v1/signatories/harbour-rope/standing",
            "/states/jo?lang=en",
            "/api/v1/states/jo");

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Charters charters;

    @Autowired
    private Signatories signatories;

    @Autowired
    private Applications applications;

    @Autowired
    private Vettings vettings;

    @Autowired
    private Imports imports;

    @Autowired
    private Commitments commitments;

    @Autowired
    private SettableClock clock;

    @Test
    void twoChartersStandSideBySideAndTheDaysBeforeStayAsTheyWere() {
        Map<String, String> alone = new TreeMap<>();
        on(FIRST, () -> {
            asSystem(() -> charters.open(CharterCatalogue.parisCall()));
            signs(Charters.PARIS_CALL, "Harbour Rope", OrganisationType.COMPANY, "DE");
            signs(Charters.PARIS_CALL, "Lantern Works", OrganisationType.COMPANY, "FR");
            assertThat(page("/signatories?lang=en").select("select[name=charter]"))
                    .isEmpty();
            assertThat(page("/signatories?lang=en").select(".lead p").text()).isEqualTo("2 signatories");
            assertThat(navigation("/signatories/nobody?lang=en")).contains("/charters/paris-call?lang=en");
            alone.putAll(asOf(FIRST));
        });
        Map<String, String> together = new TreeMap<>();
        on(FIRST.plusDays(2), () -> {
            asSystem(() -> charters.open(another(FIRST.plusDays(2))));
            OrganisationId rope = signs(OTHER, "harbour  rope!", OrganisationType.COMPANY, "DE");
            signs(OTHER, "Jordan", OrganisationType.STATE, "JO");

            assertThat(navigation("/signatories/nobody?lang=en")).contains("/charters?lang=en");
            eachIsListedOnceWithAllItSigned();
            eachCharterHasItsOwn();
            onePageShowsBothSignatures(rope);
            assertThat(asOf(FIRST)).isEqualTo(alone);
            together.putAll(asOf(FIRST.plusDays(2)));
        });
        on(FIRST.plusDays(4), () -> {
            OrganisationId rope =
                    signatories.bySlug("harbour-rope").orElseThrow().id();
            asSystem(() -> signatories.noteStanding(OTHER, rope, Standing.DUE, "awaited"));
            assertThat(asOf(FIRST.plusDays(2))).isEqualTo(together);
            assertThat(page("/signatories?lang=en&standing=DUE")
                            .select("table.records tbody tr .who")
                            .eachText())
                    .containsExactly("Harbour Rope");
            aListJoinsWhoeverSignedAnotherCharter();
            aSignatureUnderWhichSomethingWasPromisedIsNotUndone();
            ofTwoNewOnesOfOneNameTheSecondIsTakenForTheFirst();
        });
    }

    private String aListWithLanternWorks() {
        byte[] list =
                "name,type,country,function\r\nLANTERN WORKS,company,FR,Director\r\n".getBytes(StandardCharsets.UTF_8);
        return CurrentActor.callAs(
                Cast.COORDINATOR,
                () -> imports.receive(OTHER, "list.csv", "On paper", list, Language.EN)
                        .id());
    }

    private void aSignatureUnderWhichSomethingWasPromisedIsNotUndone() {
        OrganisationId works = signatories.bySlug("lantern-works").orElseThrow().id();
        String read = aListWithLanternWorks();
        CurrentActor.runAs(Cast.COORDINATOR, () -> {
            imports.begin(read, 1);
            awaitState(read, Import.State.DONE);
        });
        CurrentActor.runAs(Cast.representative(works), () -> commitments.draft(works, promised()));

        CurrentActor.runAs(Cast.COORDINATOR, () -> {
            imports.undo(read, imports.find(read).version());
            awaitState(read, Import.State.UNDONE);
            assertThat(imports.rows(read, Imports.Part.LEFT, 0).items()).hasSize(1);
        });
        assertThat(standing(OTHER, works)).isEqualTo(Standing.ACTIVE);
    }

    private static CommitmentDraft promised() {
        CommitmentDraft draft = Cast.aDraft("Keep a lane open");
        return new CommitmentDraft(
                OTHER,
                draft.language(),
                draft.title(),
                draft.description(),
                draft.principles(),
                draft.milestones(),
                draft.indicators());
    }

    private void aListJoinsWhoeverSignedAnotherCharter() {
        OrganisationId works = signatories.bySlug("lantern-works").orElseThrow().id();
        String read = aListWithLanternWorks();
        CurrentActor.runAs(Cast.COORDINATOR, () -> {
            assertThat(imports.rows(read, Imports.Part.SOUND, 0).items())
                    .singleElement()
                    .satisfies(row -> assertThat(imports.said(row.hints().getFirst(), Language.EN))
                            .startsWith("Signs as Lantern Works"));
            imports.begin(read, 1);
            awaitState(read, Import.State.DONE);
            assertThat(standing(OTHER, works)).isEqualTo(Standing.ACTIVE);
            assertThat(imports.rows(read, Imports.Part.SOUND, 0).items())
                    .extracting(ImportRow::organisation)
                    .containsExactly(works.value());
            imports.undo(read, imports.find(read).version());
            awaitState(read, Import.State.UNDONE);
        });
        assertThat(standing(OTHER, works)).isEqualTo(Standing.WITHDRAWN);
        assertThat(standing(Charters.PARIS_CALL, works)).isEqualTo(Standing.ACTIVE);
    }

    private void awaitState(String list, Import.State state) {
        await().until(() -> CurrentActor.callAs(
                Cast.COORDINATOR, () -> imports.find(list).state().state() == state));
    }

    private void ofTwoNewOnesOfOneNameTheSecondIsTakenForTheFirst() {
        List<String> both = List.of(applied(Charters.PARIS_CALL), applied(OTHER));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            both.forEach(id -> threads.submit(() -> accepted(id)));
        }
        CurrentActor.runAs(
                Cast.COORDINATOR,
                () -> both.stream()
                        .filter(id -> applications.find(id).state().isOpen())
                        .forEach(this::accepted));

        assertThat(CurrentActor.callAs(
                        Cast.COORDINATOR,
                        () -> both.stream()
                                .map(id -> applications.find(id).state().organisation())
                                .distinct()
                                .toList()))
                .hasSize(1)
                .allSatisfy(one -> assertThat(standing(OTHER, one)).isEqualTo(Standing.ACTIVE))
                .allSatisfy(
                        one -> assertThat(standing(Charters.PARIS_CALL, one)).isEqualTo(Standing.ACTIVE));
    }

    private String applied(String charter) {
        String id = CurrentActor.callAs(
                Actor.VISITOR,
                () -> applications.submit(new ApplicationDraft(
                        charter,
                        "Twin Lights",
                        Language.EN,
                        OrganisationType.COMPANY,
                        new CountryCode("NO"),
                        "",
                        "A. Person",
                        "Director",
                        "office@sidebyside.example",
                        "")));
        FourEyes.propose(vettings, id);
        return id;
    }

    private void accepted(String id) {
        CurrentActor.runAs(
                Cast.COORDINATOR,
                () -> applications.accept(id, applications.find(id).version(), "Complete"));
    }

    private Standing standing(String charter, OrganisationId organisation) {
        return signatories
                .endorsement(charter, organisation, AsOf.NOW)
                .orElseThrow()
                .state()
                .standing();
    }

    private static CharterOpening another(LocalDate day) {
        return new CharterOpening(
                OTHER,
                Language.EN,
                day,
                "a test",
                new CharterDraft(
                        0,
                        Map.of(Language.EN, "Open Sea Accord", Language.FR, "Accord de la haute mer"),
                        List.of(new PrincipleDraft(
                                Map.of(Language.EN, "Keep the lanes open"),
                                Map.of(Language.EN, "Nobody closes a lane."),
                                List.of("a")))));
    }

    private void eachIsListedOnceWithAllItSigned() {
        Document all = page("/signatories?lang=en");
        assertThat(all.select(".lead p").first().text()).isEqualTo("3 signatories");
        assertThat(all.select("table.records tbody tr .who").eachText())
                .containsExactly("Harbour Rope", "Jordan", "Lantern Works");
        assertThat(all.select("table.records tbody tr").first().select("li a").eachAttr("href"))
                .containsExactly("/signatories?charter=paris-call&lang=en", "/signatories?charter=open-sea&lang=en");
        assertThat(all.select("select[name=charter] option").eachText())
                .contains("Open Sea Accord (2)")
                .hasSize(3);
        all.select("select[name=type] option:not([value=''])")
                .forEach(option -> assertThat(option.text())
                        .endsWith("("
                                + page("/signatories?lang=en&type=" + option.val())
                                        .select(".lead p")
                                        .first()
                                        .text()
                                        .replaceAll("\\D", "")
                                + ")"));
        assertThat(page("/signatories?lang=en&q=rope").select("table.records tbody tr"))
                .hasSize(1);
        assertThat(text("/signatories.csv").lines().filter(row -> row.startsWith("harbour-rope")))
                .hasSize(2)
                .anyMatch(row -> row.strip().endsWith(",open-sea"));
        assertThat(page("/embed/counter?lang=en").select("main").text()).startsWith("All charters 3 signatories");
        assertThat(page("/?lang=en").select("a[aria-label]").eachAttr("aria-label"))
                .contains("Open Sea Accord: 2 signatories");
    }

    private void eachCharterHasItsOwn() {
        assertThat(page("/signatories?lang=en&charter=open-sea")
                        .select(".lead p")
                        .eachText())
                .containsExactly("2 signatories", "Open Sea Accord");
        assertThat(page("/signatories?lang=en&charter=open-sea")
                        .select("textarea")
                        .text())
                .contains("charter=open-sea");
        assertThat(json("/api/v1/signatories?charter=open-sea").path("total").asInt())
                .isEqualTo(2);
        assertThat(page("/embed/counter?lang=fr&charter=open-sea")
                        .select("main")
                        .text())
                .startsWith("Accord de la haute mer 2 signataires");
        assertThat(text("/signatories.atom?lang=en&charter=open-sea"))
                .contains("Open Sea Accord: new signatures", "#open-sea</id>")
                .doesNotContain("Lantern");
        assertThat(site.get().uri("/signatories?charter=nowhere")).hasStatus(404);
        assertThat(site.get().uri("/embed/counter?charter=nowhere")).hasStatus(404);
        assertThat(page("/charters/open-sea?lang=en").select(".lead .buttons a").eachAttr("href"))
                .containsExactly("/apply?charter=open-sea&lang=en", "/signatories?charter=open-sea&lang=en");
    }

    private void onePageShowsBothSignatures(OrganisationId rope) {
        Document page = page("/signatories/harbour-rope?lang=en");
        assertThat(page.select(".lead p a[href^=/charters]").eachText())
                .hasSize(2)
                .contains("Open Sea Accord");
        assertThat(page.select("#why, #why-open-sea")).hasSize(2);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(json("/api/v1/signatories/harbour-rope/standing?charter=open-sea")
                        .path("charter")
                        .asString())
                .isEqualTo("open-sea");
        assertThat(json("/api/v1/signatories/harbour-rope")
                        .path("state")
                        .path("charter")
                        .asString())
                .isEqualTo("paris-call");
        assertThat(page("/states/jo?lang=en").select("main").text()).contains("Signed Open Sea Accord");
        assertThat(signatories.history(OTHER, rope)).hasSize(1);
    }

    /** By the form, through a coordinator, who is told whose name it is. */
    private OrganisationId signs(String charter, String name, OrganisationType type, String country) {
        ApplicationDraft draft = new ApplicationDraft(
                charter,
                name,
                Language.EN,
                type,
                new CountryCode(country),
                "",
                "A. Person",
                "Director",
                "office@sidebyside.example",
                "");
        String id = CurrentActor.callAs(Actor.VISITOR, () -> applications.submit(draft));
        String twin = CurrentActor.callAs(Actor.VISITOR, () -> applications.submit(draft));
        FourEyes.propose(vettings, id);
        return CurrentActor.callAs(Cast.COORDINATOR, () -> {
            boolean known = applications.lookalikes(id).stream()
                    .anyMatch(alike -> alike.likeness() == Lookalike.Likeness.ELSEWHERE);
            assertThat(known).isEqualTo(charter.equals(OTHER) && type == OrganisationType.COMPANY);
            Endorsement signed = applications.accept(id, applications.find(id).version(), "Complete");
            FourEyes.propose(vettings, twin);
            assertThatExceptionOfType(SignatoryProblem.AlreadySignatory.class)
                    .isThrownBy(() ->
                            applications.accept(twin, applications.find(twin).version(), "Twice"));
            return signed.organisation().id();
        });
    }

    private Map<String, String> asOf(LocalDate day) {
        Map<String, String> pages = new TreeMap<>();
        ADDRESSES.forEach(address ->
                pages.put(address, main(text(address + (address.contains("?") ? "&" : "?") + "as-of=" + day))));
        return pages;
    }

    private static String main(String answer) {
        return answer.startsWith("<!DOCTYPE")
                ? Jsoup.parse(answer).select("main").outerHtml()
                : answer;
    }

    private List<String> navigation(String address) {
        return page(address).select("ul.nav a").eachAttr("href");
    }

    private Document page(String address) {
        return Jsoup.parse(text(address));
    }

    private JsonNode json(String address) {
        return new JsonMapper().readTree(text(address));
    }

    private String text(String address) {
        return new String(
                site.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private void on(LocalDate day, Runnable work) {
        clock.runEverywhereAt(day.atTime(10, 0).toInstant(ZoneOffset.UTC), work);
    }

    private static void asSystem(Runnable act) {
        CurrentActor.runAs(Actor.SYSTEM, act);
    }
}
