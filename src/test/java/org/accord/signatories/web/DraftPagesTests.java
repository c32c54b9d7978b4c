package org.accord.signatories.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.Map;
import org.accord.PortalTest;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.signatories.ApplicationDrafts;
import org.accord.signatories.ApplicationLinks;
import org.accord.signatories.Applications;
import org.accord.signatories.KeptDraft;
import org.accord.signatories.SignatoryProblem;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** An application that is saved and gone on with later, without script. */
@PortalTest
class DraftPagesTests {

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationDrafts drafts;

    @Autowired
    private ApplicationLinks links;

    @Autowired
    private ApplyForm form;

    private final String name = "Saved Works " + Identity.random();

    @BeforeEach
    void anOpenCharter() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            if (charters.find(Charters.PARIS_CALL).isEmpty()) {
                charters.open(CharterCatalogue.parisCall());
            }
        });
    }

    @Test
    void theAddressThatARefusedSaveLeavesLeadsToTheFormOfItsCharter() {
        assertThat(post("/apply/draft?charter=paris-call&lang=fr", Map.of())).hasStatus(422);

        assertThat(location(get("/apply/draft?charter=paris-call&lang=fr")))
                .isEqualTo("/apply?charter=paris-call&lang=fr");
    }

    @Test
    void whatIsSavedIsOpenedByItsLinkChangedSentAndGone() {
        String draft = location(post("/apply/draft?lang=en", Map.of("name", name, "contactEmail1", "half an addr")));
        assertThat(draft).matches("/apply/draft/[0-9a-z]{24}\\.[A-Za-z0-9_-]{22}\\?lang=en");

        Document form = page(get(draft));
        assertThat(form.select("#name").val()).isEqualTo(name);
        assertThat(form.select("#contactEmail1").val()).isEqualTo("half an addr");
        assertThat(form.select("[role=status]").text()).contains("Saved", "not sent");
        assertThat(form.select("details[open]")).hasSize(1);

        String saved = form.select("button[name=save]").attr("formaction");
        assertThat(location(post(saved, Map.of("name", name, "country", "KE")))).isEqualTo(draft);

        String link = page(get(draft)).select("input[name=draft]").val();
        assertThat(post("/apply?lang=en", Map.of("name", name, "draft", link)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(draft)).hasStatusOk();
        assertThat(post("/apply?lang=en", whole(link))).hasStatus(HttpStatus.SEE_OTHER);

        MvcTestResult gone = get(draft);
        assertThat(gone).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(gone).select("main").text()).contains("This link opens no saved form");
    }

    @Test
    void whatCannotBeSavedIsSaidAndStays() {
        assertThat(post("/apply/draft?lang=en", Map.of("language", "fr"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        String long5000 = "a".repeat(5_000);
        MvcTestResult tooLong = post("/apply/draft?lang=en", Map.of("name", name, "statement", long5000));
        assertThat(tooLong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(page(tooLong).select("#statement").val()).isEqualTo(long5000);
        assertThat(page(tooLong).select("#statement-wrong").text()).contains("too long", "5,000", "4,000");

        MvcTestResult unknown = post("/apply/draft/made.up?lang=en", Map.of("name", name));
        assertThat(unknown).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(unknown).select("#name").val()).isEqualTo(name);
    }

    @Test
    void nothingTypedIsLostWhileTheDatabaseIsAwayAndNothingIsSentTwice() {
        ApplicationDrafts away = Mockito.mock(ApplicationDrafts.class);
        DataAccessResourceFailureException outage = new DataAccessResourceFailureException("away");
        Mockito.when(away.opened(Mockito.anyString())).thenThrow(outage);
        Mockito.when(away.save(Mockito.any(), Mockito.any(), Mockito.any(), Mockito.anyBoolean()))
                .thenThrow(outage);
        Mockito.doThrow(outage).when(away).drop(Mockito.anyString());
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/apply");
        request.setParameters(whole("a.draft"));

        ModelAndView unsaved = new DraftPages(away, form)
                .save("a.draft", request, new MockHttpServletResponse(), Locale.ENGLISH, new ExtendedModelMap());
        ModelAndView sent =
                new ApplyPages(applications, away, form, links).send(request, Locale.ENGLISH, new ExtendedModelMap());

        assertThat(unsaved.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(unsaved.getModel().get("typed")).isEqualTo(form.typed(request));
        assertThat(sent.getView()).isInstanceOf(RedirectView.class);
    }

    @Test
    void whatIsSavedWhileItIsSentDoesNotComeBack() {
        KeptDraft kept = drafts.begin(Map.of("name", name), Language.EN, name);
        drafts.drop(kept.link());

        assertThatExceptionOfType(SignatoryProblem.NotFound.class)
                .isThrownBy(() -> drafts.save(kept.link(), Map.of("name", name), Language.EN, false));
        assertThat(drafts.opened(kept.link())).isEmpty();
    }

    @Test
    void aSectorIsOneOfTheTypeAndAContactPersonIsWhole() {
        MvcTestResult wrong = post(
                "/apply?lang=en",
                Map.of("type", "STATE", "sector", "ENERGY", "size", "SMALL", "contactFunction2", "Clerk"));

        Document form = page(wrong);
        assertThat(form.select("#sector-wrong").text()).contains("another type");
        assertThat(form.select("#size-wrong").text()).contains("no size");
        assertThat(form.select("#contactName2-wrong, #contactEmail2-wrong")).hasSize(2);
        assertThat(form.select(".problems a[href=#contactName2]").text()).contains("contact person 2");
    }

    private Map<String, String> whole(String draft) {
        return Map.of(
                "name", name,
                "type", "COMPANY",
                "country", "KE",
                "sector", "ENERGY",
                "signatoryName", "A. Person",
                "signatoryFunction", "Director",
                "email", "office@saved.example",
                "draft", draft);
    }

    private MvcTestResult get(String address) {
        return site.get().uri(address).exchange();
    }

    private MvcTestResult post(String address, Map<String, String> fields) {
        var request = site.post().uri(address).with(csrf());
        fields.forEach((field, value) -> request.param(field, value));
        return request.exchange();
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return answer.getResponse().getHeader("Location");
    }

    private static Document page(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
