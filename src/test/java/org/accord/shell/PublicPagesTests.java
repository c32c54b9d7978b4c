package org.accord.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.accord.PortalTest;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.commitments.VerificationRules;
import org.accord.instruments.CatalogueOnRecord;
import org.accord.instruments.Instrument;
import org.accord.instruments.Instruments;
import org.accord.register.Act;
import org.accord.register.Checkpoints;
import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.RegisterExport;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class PublicPagesTests {

    private static final Actor COORDINATOR =
            new Actor(new UserId("coordinator-of-tests"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());

    private final MockMvcTester site;
    private final Register register;
    private final RegisterExport export;
    private final Checkpoints checkpoints;
    private final Instruments instruments;

    @Autowired
    private Charters charters;

    @Autowired
    private ApplicationContext portal;

    PublicPagesTests(
            @Autowired MockMvcTester site,
            @Autowired Register register,
            @Autowired RegisterExport export,
            @Autowired Checkpoints checkpoints,
            @Autowired Instruments instruments) {
        this.site = site;
        this.register = register;
        this.export = export;
        this.checkpoints = checkpoints;
        this.instruments = instruments;
    }

    @BeforeEach
    void recordTheCatalogue() {
        CatalogueOnRecord.in(instruments);
    }

    @Test
    void theRegisterShowsTheNewestActFirstAndNothingOfWhatIsNotPublic() {
        Entry secret = aClosedAct();

        assertThat(get("/register"))
                .hasStatusOk()
                .bodyText()
                .contains("/register/" + secret.number(), "not public")
                .doesNotContain("A quiet title");
    }

    @Test
    void anActOnARuleNamesTheCharterThatTheRuleIsOf() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            if (charters.find(Charters.PARIS_CALL).isEmpty()) {
                charters.open(CharterCatalogue.parisCall());
            }
        });
        CurrentActor.runAs(COORDINATOR, () -> {
            VerificationRules rules = portal.getBean(VerificationRules.class);
            boolean now = rules.now(Charters.PARIS_CALL).asked();
            rules.set(Charters.PARIS_CALL, !now, rules.version(Charters.PARIS_CALL));
            rules.set(Charters.PARIS_CALL, now, rules.version(Charters.PARIS_CALL));
        });

        assertThat(get("/register"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Rule on the verification of commitments set", "href=\"/charters/" + Charters.PARIS_CALL + "\"")
                .doesNotContain("not known", "reporting-rules");
    }

    @Test
    void aFileThatThereIsNotIsSaidSoOnAPage() {
        assertThat(get("/register/999999999.json"))
                .hasStatus(HttpStatus.NOT_FOUND)
                .hasContentTypeCompatibleWith("text/html")
                .bodyText()
                .contains("<html");
    }

    @Test
    void anActStandsWithItsProofAndSaysNothingThatIsNotPublic() {
        Entry open = aPublicAct();
        Entry secret = aClosedAct();

        assertThat(get("/register/" + open.number()))
                .hasStatusOk()
                .bodyText()
                .contains(checkpoints.attest(open.number()).leafHash(), checkpoints.verifierKey(), "A public title");
        assertThat(get("/register/" + secret.number()))
                .bodyText()
                .contains(secret.payloadHash())
                .doesNotContain("A quiet title");
    }

    @Test
    void anActThatIsNotThereIsNotFound() {
        assertThat(get("/register/999999999")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/register/-1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/register?as-of=2999-01-01")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aReceiptStandsAsGiven() {
        String receipt = export.receipt(aPublicAct().number());

        assertThat(verify(receipt)).hasStatusOk().bodyText().contains("It stands in this register");
    }

    @Test
    void aReceiptAsAFileStandsAndMakesNoSession() {
        byte[] receipt = export.receipt(aClosedAct().number()).getBytes(StandardCharsets.UTF_8);

        MvcTestResult answer = site.post()
                .uri("/verify")
                .multipart()
                .file(new MockMultipartFile("file", "receipt.json", "application/json", receipt))
                .with(csrf())
                .exchange();

        assertThat(answer).hasStatusOk().bodyText().contains("It stands in this register");
        assertThat(answer.getRequest().getSession(false)).isNull();
    }

    @Test
    void oneEntryAloneStandsUnderTheNewestCheckpoint() {
        long number = aPublicAct().number();
        MvcTestResult entry = get("/api/v1/register/" + number);

        assertThat(entry)
                .bodyText()
                .satisfies(json ->
                        assertThat(verify(json)).hasStatusOk().bodyText().contains("It stands"));
    }

    @Test
    void whatWasChangedIsNamed() {
        String receipt = export.receipt(aPublicAct().number());

        assertThat(verify(receipt.replace("\"version\":1", "\"version\":2")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("another value of &quot;version&quot;");
        assertThat(verify(receipt.replace("A public title", "A loud title")))
                .bodyText()
                .contains("does not match the recorded hash");
        assertThat(verify(receipt.replaceFirst("\"path\":\\[\"[0-9a-f]{2}", "\"path\":[\"00")))
                .bodyText()
                .contains("the path between them was changed");
        assertThat(verify(receipt.replaceFirst("\"checkpoint\":\"[^\"]{5}", "\"checkpoint\":\"other")))
                .bodyText()
                .contains("never published the checkpoint");
    }

    @Test
    void wrongInputSaysWhatIsWrong() {
        assertThat(verify(""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Please fill this in");
        assertThat(verify("hello")).bodyText().contains("This is not JSON");
        assertThat(verify("[1]")).bodyText().contains("This is not JSON");
        assertThat(verify("{}")).bodyText().contains("neither a receipt nor an act");
        assertThat(verify("{\"number\":123456789,\"payloadHash\":\"00\"}"))
                .bodyText()
                .contains("has no act");
    }

    @Test
    void searchGroupsWhatItFinds() {
        assertThat(get("/search?q=malabo"))
                .hasStatusOk()
                .bodyText()
                .contains("/instruments/malabo", "1 entry found")
                .doesNotContain("Nothing fits");
        assertThat(get("/search?q=Jordanie")).bodyText().contains("/states/jo");
        assertThat(get("/search?q=cyber&in=INSTRUMENT")).bodyText().contains("/instruments/un-cybercrime");
        assertThat(get("/search?q=zzzzqqqq")).bodyText().contains("Nothing fits");
        assertThat(get("/search?in=NOTHING")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void statementsStandInBothLanguages() {
        assertThat(get("/privacy")).hasStatusOk().bodyText().contains("Erasure");
        assertThat(get("/accessibility?lang=ar")).hasStatusOk().bodyText().contains("إمكانية الوصول");
    }

    @Test
    void glossaryStandsInTheOrderOfTheReadersAlphabet() {
        assertThat(get("/glossary"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("id=\"act\"", "id=\"charter\"", "id=\"checkpoint\"", "id=\"commitment\"");
        assertThat(get("/glossary?lang=fr"))
                .bodyText()
                .containsSubsequence("id=\"act\"", "id=\"endorsement\"", "id=\"match\"", "id=\"need\"");
    }

    @Test
    void everyPageSaysWhatItIsAndWhereItIsKept() {
        assertThat(get("/signatories?lang=en"))
                .bodyText()
                .contains("All signatories of the Paris Call", "rel=\"canonical\"", "hreflang=\"x-default\"", "as-of=");
        assertThat(get("/register/999999999?lang=en"))
                .bodyText()
                .contains("noindex")
                .doesNotContain("rel=\"canonical\"", "data-kept");
    }

    @Test
    void searchEnginesAreKeptOutOfTheWorkspaceAndOfDaysGoneBy() {
        assertThat(get("/robots.txt")).hasStatusOk().bodyText().contains("Disallow: /app/", "Disallow: /*as-of=");
    }

    private Entry aPublicAct() {
        String slug = "instrument-" + Identity.random();
        Instrument instrument = new Instrument(
                slug,
                LocalisedText.of(Language.EN, "A public title"),
                Instrument.Kind.NORMS,
                "",
                null,
                null,
                LocalisedText.of(Language.EN, "A source"));
        CurrentActor.runAs(COORDINATOR, () -> instruments.open(instrument));
        return register.entry(new Subject("instrument", slug), 1).orElseThrow();
    }

    private Entry aClosedAct() {
        Act act = new Act(
                "recorded",
                new Subject("note", Identity.random()),
                1,
                Visibility.SECRETARIAT,
                null,
                "{\"name\":\"A quiet title\"}");
        return CurrentActor.callAs(COORDINATOR, () -> register.append(act));
    }

    private MvcTestResult verify(String receipt) {
        return site.post().uri("/verify").param("receipt", receipt).with(csrf()).exchange();
    }

    private MvcTestResult get(String address) {
        return site.get().uri(address).exchange();
    }
}
