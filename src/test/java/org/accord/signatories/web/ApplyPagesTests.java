package org.accord.signatories.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.accord.PortalTest;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.signatories.Applications;
import org.accord.signatories.FourEyes;
import org.accord.signatories.Vettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PortalTest
class ApplyPagesTests {

    private static final Actor COORDINATOR =
            new Actor(new UserId("apply-coordinator"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private Vettings vettings;

    @BeforeEach
    void anOpenCharter() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            if (charters.find(Charters.PARIS_CALL).isEmpty()) {
                charters.open(CharterCatalogue.parisCall());
            }
        });
    }

    @Test
    void theFormNamesTheCharterAndLeadsToIt() {
        Document form = page(get("/apply?lang=fr"));

        String charter = charters.find(Charters.PARIS_CALL).orElseThrow().name().in(org.accord.shared.Language.FR);
        assertThat(form.selectFirst("h1").text()).contains(charter);
        assertThat(form.title()).contains(charter);
        assertThat(form.select("main a[href^=/charters/paris-call]").text()).contains(charter);
        assertThat(form.select("#country option").eachText()).contains("Côte d’Ivoire");
    }

    @Test
    void whatIsSentLeadsToAPageThatFollowsTheApplication() {
        String name = "Followed Works " + Identity.random();
        MvcTestResult sent = send("/apply?lang=en", name, "COMPANY", "KE");

        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        String address = location(sent);
        assertThat(address).matches("/apply/[0-9a-z]{12}\\.[A-Za-z0-9_-]{22}\\?lang=en");
        MvcTestResult shown = get(address);
        assertThat(shown).headers().hasValue("X-Robots-Tag", "noindex, nofollow");
        assertThat(shown).headers().hasValue("Cache-Control", "no-store");
        Document received = page(shown);
        assertThat(received.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(received.select("link[rel=canonical]")).isEmpty();
        assertThat(received.select("main").text()).contains(name, "Give it when you write", "reads it and decides");

        String id = address.substring("/apply/".length(), address.indexOf('.'));
        CurrentActor.runAs(COORDINATOR, () -> applications.accept(id, 1, "Known, and sound."));
        Document accepted = page(get(address));
        assertThat(accepted.select("main").text()).contains("is a signatory", "Known, and sound.");
        assertThat(accepted.select("main a[href^=/signatories/followed-works]")).hasSize(1);
    }

    @Test
    void aNameThatIsTooLongIsToldHowLongItMayBe() {
        MvcTestResult refused = send("/apply?lang=en", "x".repeat(400), "COMPANY", "KE");

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Jsoup.parse(body(refused)).select("#name-wrong").text()).contains("400", "300");
    }

    @Test
    void whoIsDeclinedReadsWhy() {
        String address = location(send("/apply", "Declined Works " + Identity.random(), "COMPANY", "KE"));
        String id = address.substring("/apply/".length(), address.indexOf('.'));
        CurrentActor.runAs(COORDINATOR, () -> applications.refuse(id, 1, "No such organisation."));

        assertThat(page(get(address)).select("main").text()).contains("declined", "No such organisation.");
    }

    @Test
    void theReferenceAloneOpensNothing() {
        String address = location(send("/apply", "Guessed Works " + Identity.random(), "COMPANY", "KE"));
        String id = address.substring("/apply/".length(), address.indexOf('.'));

        assertThat(get("/apply/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/apply/" + id + ".AAAAAAAAAAAAAAAAAAAAAA")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aLetterThatIsTooLargeOrAStrangersIsNotRead() {
        String link = location(send("/apply", "Lettered Works " + Identity.random(), "COMPANY", "KE"));

        assertThat(handIn(link.replaceFirst("\\?.*", ""), 5_000_001)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(handIn("/apply/made.up", 10)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(site.post().uri(link.replaceFirst("\\?.*", "") + "/letter").with(csrf()))
                .as("does not say how large it is")
                .hasStatus(HttpStatus.LENGTH_REQUIRED);
    }

    private MvcTestResult handIn(String page, int size) {
        MockMultipartFile unread = new MockMultipartFile("letter", "letter.pdf", "application/pdf", new byte[size]) {
            @Override
            public byte[] getBytes() {
                throw new AssertionError("was read");
            }
        };
        return site.post()
                .uri(page + "/letter")
                .multipart()
                .file(unread)
                .with(csrf())
                .content(new byte[size])
                .exchange();
    }

    @Test
    void aStateThatSignedIsToldSoAtTheField() {
        String address = location(send("/apply", "Ministry", "STATE", "UY"));
        String id = address.substring("/apply/".length(), address.indexOf('.'));
        FourEyes.propose(vettings, id);
        CurrentActor.runAs(COORDINATOR, () -> applications.accept(id, 1, "Known."));

        MvcTestResult again = send("/apply", "Cabinet", "STATE", "UY");

        assertThat(again).hasStatus(HttpStatus.CONFLICT);
        Document form = Jsoup.parse(body(again));
        assertThat(form.select("#country-wrong").text()).contains("a signatory already, since");
        assertThat(form.select(".note a[href^=/signatories/uy]")).hasSize(1);
        assertThat(form.select(".note").text()).contains("Uruguay", "administrator for an account");
        assertThat(form.select("#name").attr("value")).isEqualTo("Cabinet");
    }

    private MvcTestResult send(String path, String name, String type, String country) {
        return site.post()
                .uri(path)
                .locale(Locale.ENGLISH)
                .with(csrf())
                .param("name", name)
                .param("language", "en")
                .param("type", type)
                .param("country", country)
                .param("signatoryName", "A. Person")
                .param("signatoryFunction", "Director")
                .param("email", "office@apply.example")
                .exchange();
    }

    private MvcTestResult get(String address) {
        return site.get().uri(URI.create(address)).locale(Locale.ENGLISH).exchange();
    }

    private static Document page(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return Jsoup.parse(body(result));
    }

    private static String location(MvcTestResult result) {
        return String.valueOf(result.getResponse().getHeader("Location"));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
