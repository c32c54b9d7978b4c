package org.accord.signatories.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.Set;
import org.accord.PortalTest;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.signatories.Answers;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.ApplicationLinks;
import org.accord.signatories.Applications;
import org.accord.signatories.FourEyes;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Vettings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

/** The applicant's page asks, takes answers, and gives back what was typed when it cannot. */
@PortalTest
class AnswerPagesTests {

    private static final Actor COORDINATOR =
            new Actor(new UserId("answer-coordinator"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());

    @Autowired
    private MockMvcTester site;

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private Vettings vettings;

    @Autowired
    private ApplicationLinks links;

    @Autowired
    private Messages messages;

    private String id = "";
    private String page = "";

    @BeforeEach
    void anApplicationAboutWhichSomethingIsAsked() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            if (charters.find(Charters.PARIS_CALL).isEmpty()) {
                charters.open(CharterCatalogue.parisCall());
            }
        });
        id = CurrentActor.callAs(
                Actor.VISITOR,
                () -> applications.submit(new ApplicationDraft(
                        Charters.PARIS_CALL,
                        "Asked Works " + Identity.random(),
                        Language.EN,
                        OrganisationType.COMPANY,
                        new CountryCode("KE"),
                        "",
                        "A. Person",
                        "Director",
                        "office@answer.example",
                        "")));
        page = links.path(id);
        CurrentActor.runAs(COORDINATOR, () -> vettings.ask(id, 0, "Who may sign <for> you?"));
    }

    @Test
    void anAnswerLeadsBackToThePageWhichSaysHowItGoesOn() {
        Document asked =
                Jsoup.parse(body(site.get().uri(page).locale(Locale.ENGLISH).exchange()));
        assertThat(asked.select("main [role=status]").text()).contains("asks you something");
        assertThat(asked.select("form .typed, form p").text()).contains("Who may sign <for> you?");

        MvcTestResult sent = send("The director alone.");

        assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(sent).headers().hasValue("Cache-Control", "no-store");
        Document answered =
                Jsoup.parse(body(site.get().uri(page).locale(Locale.ENGLISH).exchange()));
        assertThat(answered.select("main [role=status]").text()).contains("Your answers have arrived");
        assertThat(answered.select("main form textarea")).isEmpty();
        assertThat(answered.select(".asked").text()).contains("The director alone.");
    }

    @Test
    void nothingTypedIsLostWhenItIsWrongOrLate() {
        String tooLong = "x".repeat(Answers.LONGEST_ANSWER + 1);
        MvcTestResult wrong = send(tooLong);
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Document form = Jsoup.parse(body(wrong));
        assertThat(form.select("#answer-0").text()).hasSize(tooLong.length());
        assertThat(form.select(".problems a[href=#answer-0]")).hasSize(1);
        assertThat(form.select("#answer-0-wrong")).hasSize(1);

        CurrentActor.runAs(COORDINATOR, () -> applications.refuse(id, 1, "No such organisation."));
        MvcTestResult late = send("The director alone.");
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(Jsoup.parse(body(late)).select(".note").text()).contains("was not recorded", "The director alone.");
    }

    @Test
    void anApplicantReadsWhatWasSentAndTakesItBackOnce() {
        Document sent =
                Jsoup.parse(body(site.get().uri(page).locale(Locale.ENGLISH).exchange()));
        assertThat(sent.select("dl.facts").text()).contains("Kenya", "A. Person", "Director", "office@answer.example");

        assertThat(takeBack()).hasStatus(HttpStatus.SEE_OTHER);
        Document taken =
                Jsoup.parse(body(site.get().uri(page).locale(Locale.ENGLISH).exchange()));
        assertThat(taken.select("main [role=status]").text()).contains("You took the application back");
        assertThat(taken.select("main details form, main textarea")).isEmpty();
        assertThatThrownBy(() ->
                        CurrentActor.runAs(COORDINATOR, () -> applications.refuse(id, 2, "No such organisation.")))
                .isInstanceOf(SignatoryProblem.NotInState.class);

        assertThat(takeBack()).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(CurrentActor.callAs(COORDINATOR, () -> applications.find(id)).version())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/letter", "/domain", "/domain-mail"})
    void theAddressThatAFormLeavesLeadsToTheApplicationInAnotherLanguage(String form) {
        MvcTestResult again = site.get().uri(page + form + "?lang=fr").exchange();

        assertThat(again).hasStatusOk();
        assertThat(Jsoup.parse(body(again)).select("html[lang=fr] form").text()).contains("Who may sign <for> you?");
    }

    @Test
    void whoAppliedUnderAnotherNameThanThatOfTheRecordReadsBothBeforeAndAfter() {
        String asked = CurrentActor.callAs(
                Actor.VISITOR,
                () -> applications.submit(new ApplicationDraft(
                        Charters.PARIS_CALL,
                        "The Republic of Suriname, its Ministry",
                        Language.EN,
                        OrganisationType.STATE,
                        new CountryCode("SR"),
                        "",
                        "A. Person",
                        "Minister",
                        "office@suriname.example",
                        "")));
        String toIt = links.path(asked);
        assertThat(main(toIt)).doesNotContain("it stands as");
        assertThat(CurrentActor.callAs(COORDINATOR, () -> applications.otherName(asked)))
                .hasValueSatisfying(name -> assertThat(name.in(Language.EN)).isEqualTo("Suriname"));
        assertThat(CurrentActor.callAs(COORDINATOR, () -> applications.otherName(id)))
                .isEmpty();

        FourEyes.propose(vettings, asked);
        CurrentActor.runAs(COORDINATOR, () -> applications.accept(asked, 1, "Known, and sound."));

        assertThat(main(toIt))
                .contains("In the public record it stands as Suriname", "The Republic of Suriname, its Ministry");
    }

    private String main(String uri) {
        return Jsoup.parse(body(site.get().uri(uri).locale(Locale.ENGLISH).exchange()))
                .select("main .lead")
                .text();
    }

    private MvcTestResult takeBack() {
        return site.post().uri(page + "/take-back").with(csrf()).exchange();
    }

    @Test
    void theFormStaysWhileTheDatabaseIsAway() {
        Answers away = Mockito.mock(Answers.class);
        Mockito.doThrow(new DataAccessResourceFailureException("away"))
                .when(away)
                .give(Mockito.anyString(), Mockito.anyMap());
        MockHttpServletRequest request = new MockHttpServletRequest("POST", page);
        request.setParameter("answer-0", "The director alone.");

        ModelAndView shown = new AnswerPages(away, Mockito.mock(ApplicantPage.class), messages)
                .answer("link", request, new MockHttpServletResponse(), Locale.ENGLISH, new ExtendedModelMap());

        assertThat(shown.getStatus()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(shown.getViewName()).isEqualTo("signatories/answer-away");
        assertThat(shown.getModel().get("fields").toString()).contains("answer-0", "The director alone.");
    }

    private MvcTestResult send(String answer) {
        return site.post()
                .uri(page)
                .locale(Locale.ENGLISH)
                .with(csrf())
                .param("answer-0", answer)
                .exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
