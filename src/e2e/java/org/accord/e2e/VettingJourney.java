package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.accord.shared.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A state applies, is asked and answers; one person of the secretariat proposes, another one confirms. */
@Tag("journey")
class VettingJourney {

    private static final String QUESTION = "Whose signature stands under the note?";
    private static final String ANSWER = "That of the minister.";

    private final Portal portal = Portal.open();
    private final String name = "Ministry of Samoa " + Identity.random().substring(0, 6);

    @Test
    void aStateAnswersAQuestionAndTwoPersonsAcceptIt() {
        Page applicant = portal.visit();
        apply(applicant);
        String link = applicant.url();
        Page ilse = portal.signIn("Coordinator of the secretariat");
        ask(ilse);
        answer(applicant, link);
        propose(ilse);
        Page second = portal.signIn("Administrator of the portal");
        confirm(second);

        applicant.navigate(link);
        assertThat(applicant.getByRole(AriaRole.STATUS)).containsText("is a signatory");
        assertThat(applicant.getByText("In the public record it stands as Samoa"))
                .isVisible();
        applicant.context().close();
        ilse.context().close();
        second.context().close();
    }

    private void apply(Page page) {
        page.navigate(portal.home() + "/apply");
        page.locator("#name").fill(name);
        page.locator("#type").selectOption("STATE");
        page.locator("#country").selectOption("WS");
        page.locator("#signatoryName").fill("Amina Otieno");
        page.locator("#signatoryFunction").fill("Minister");
        page.locator("#email").fill("office@samoa.example");
        Desks.click(page, AriaRole.BUTTON, "Send the application");
        assertThat(page.getByText("Your application has been received")).isVisible();
    }

    private void open(Page office) {
        office.navigate(portal.home() + "/app/applications");
        office.getByText(name).first().click();
    }

    private void ask(Page office) {
        open(office);
        office.getByLabel("Web and mail addresses belong to the organisation").check();
        assertThat(office.getByText("Ilse Brandt,")).isVisible();
        office.getByLabel("Question", new Page.GetByLabelOptions().setExact(true))
                .fill(QUESTION);
        Desks.click(office, AriaRole.BUTTON, "Ask the applicant");
        assertThat(office.getByText("Waiting for the applicant")).isVisible();
    }

    private void answer(Page page, String link) {
        page.navigate(link);
        assertThat(page.getByText(QUESTION)).isVisible();
        Desks.click(page, AriaRole.BUTTON, "Send");
        assertThat(page.getByText("One entry needs your attention")).isVisible();
        assertThat(Desks.violations(page)).isEmpty();
        page.getByLabel("Answer to question 1").fill(ANSWER);
        Desks.click(page, AriaRole.BUTTON, "Send");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Your answers have arrived");
    }

    private void propose(Page office) {
        open(office);
        assertThat(office.getByText(ANSWER)).isVisible();
        office.getByLabel("Reason for the decision").fill("The note is genuine.");
        Desks.click(office, AriaRole.BUTTON, "Propose to accept");
        assertThat(office.getByText("You proposed this.")).isVisible();
        assertThat(office.getByText("Confirm and accept")).isHidden();
    }

    private void confirm(Page office) {
        open(office);
        assertThat(office.getByText("You are the second person.")).isVisible();
        assertThat(Desks.violations(office)).isEmpty();
        office.setViewportSize(1280, 900);
        Desks.click(office, AriaRole.BUTTON, "Confirm and accept");
        assertThat(office.getByText("4 points were not looked into.")).isVisible();
        assertThat(office.getByText("It will stand in the public record as Samoa."))
                .isVisible();
        assertThat(office.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel")))
                .isFocused();
        Desks.click(office, AriaRole.BUTTON, "Yes, accept");
        assertThat(office.getByText(name + " is now a signatory.")).isVisible();
    }
}
