package org.accord.signatories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.EnumMap;
import java.util.Map;
import org.accord.PortalTest;
import org.accord.charters.Charter;
import org.accord.charters.Charter.Signing;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.CharterDraft;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Applications while a charter is closed for signature, and the version of its text that an endorsement is of. */
@PortalTest
class ClosedCharterTests {

    private static final String CHARTER = Charters.PARIS_CALL;

    @Autowired
    private Charters charters;

    @Autowired
    private Applications applications;

    @Autowired
    private MockMvc browser;

    @BeforeEach
    void anOpenCharter() {
        asSystem(() -> {
            if (charters.find(CHARTER).isEmpty()) {
                charters.open(CharterCatalogue.parisCall());
            }
        });
    }

    @AfterEach
    void openAgain() {
        asSystem(() -> charters.find(CHARTER)
                .filter(charter -> !charter.isOpen())
                .ifPresent(closed -> charters.signing(CHARTER, Signing.OPEN)));
    }

    @Test
    void noApplicationIsTakenAndThePageSaysWhy() throws Exception {
        String before = apply();
        asSystem(() -> charters.signing(CHARTER, Signing.CLOSED));

        assertThatExceptionOfType(SignatoryProblem.SigningClosed.class).isThrownBy(this::apply);
        browser.perform(get("/apply"))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("closed for signature at present")))
                .andExpect(content()
                        .string(org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString("<form method"))));
        assertThat(accept(before).charter()).isEqualTo(CHARTER);
    }

    @Test
    void anEndorsementIsOfTheTextThatStoodWhenTheApplicationWasSent() {
        String before = apply();
        int version = charters.find(CHARTER).map(Charter::version).orElseThrow();
        asSystem(() -> charters.publish(CHARTER, reworded()));
        String after = apply();

        assertThat(accept(before).charterVersion()).isEqualTo(version);
        assertThat(accept(after).charterVersion()).isEqualTo(version + 1);
    }

    private CharterDraft reworded() {
        CharterDraft draft = CharterDraft.of(charters.find(CHARTER).orElseThrow());
        Map<Language, String> name = new EnumMap<>(draft.name());
        name.computeIfPresent(Language.EN, (language, text) -> text + " " + Identity.random());
        return new CharterDraft(draft.seen(), name, draft.principles());
    }

    private Endorsement accept(String application) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> applications.accept(application, 1, "Complete"));
    }

    private String apply() {
        return CurrentActor.callAs(
                Actor.VISITOR,
                () -> applications.submit(new ApplicationDraft(
                        CHARTER,
                        "Closing Ltd " + Identity.random(),
                        Language.EN,
                        OrganisationType.COMPANY,
                        new CountryCode("KE"),
                        "",
                        "A. Person",
                        "Director",
                        "office@closing.example",
                        "")));
    }

    private static void asSystem(Runnable act) {
        CurrentActor.runAs(Actor.SYSTEM, act);
    }
}
