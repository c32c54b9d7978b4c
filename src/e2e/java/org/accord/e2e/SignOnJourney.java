package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.accord.shared.Identity;
import org.accord.signatories.PdfLetters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organisation applies, a coordinator accepts, and its first representative signs in. */
@Tag("journey")
class SignOnJourney {

    private static final String PASSWORD = "gravel-window-harbour-72";

    private final Portal portal = Portal.open();
    private final String mark = Identity.random().substring(0, 6);
    private final String name = "Blue Harbour " + mark + " (example)";
    private final String email = "office-" + mark + "@harbour.example";

    @Test
    void anApplicantBecomesASignatoryWhoseRepresentativeSignsIn() {
        apply();
        Page office = portal.signIn("Coordinator of the secretariat");
        accept(office);
        String link = account(office);
        office.context().close();

        Page representative = portal.visit();
        representative.navigate(portal.home() + "/signatories?q=" + mark);
        assertThat(representative.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
        representative.navigate(link);
        assertThat(Desks.violations(representative)).isEmpty();
        representative.setViewportSize(1280, 900);
        representative.locator("#password").fill(PASSWORD);
        representative.locator("#again").fill(PASSWORD);
        Desks.click(representative, AriaRole.BUTTON, "Choose this password");
        representative.navigate(portal.home() + "/app/");
        representative.getByLabel("E-mail address").fill(email);
        representative.getByLabel("Password").fill(PASSWORD);
        Desks.click(representative, AriaRole.BUTTON, "Sign in");

        assertThat(representative.getByText(name)).isVisible();
        assertThat(representative.getByText("Amina Otieno")).isVisible();
        representative.context().close();
    }

    /** The first browser is closed half-way; another one goes on with the link, and a letter follows. */
    @Test
    void anInterruptedApplicationIsResumedByItsLinkInAnotherBrowser() {
        Page first = portal.visit();
        first.navigate(portal.home() + "/apply");
        first.locator("#name").fill(name);
        first.locator("#type").selectOption("COMPANY");
        Desks.click(first, AriaRole.BUTTON, "Save and go on later");
        assertThat(first.getByText("It is kept until")).isVisible();
        String link = first.url();
        first.locator("#signatoryName").fill("Amina Otieno");
        assertThat(first.getByText("All is saved")).isVisible();
        assertThat(Desks.violations(first)).isEmpty();
        first.context().close();

        Page second = portal.visit();
        second.navigate(link);
        assertThat(second.locator("#name")).hasValue(name);
        assertThat(second.locator("#signatoryName")).hasValue("Amina Otieno");
        second.locator("#country").selectOption("KE");
        second.locator("#website").fill("https://" + mark + ".harbour.example");
        second.locator("#signatoryFunction").fill("Chief Executive");
        second.locator("#email").fill("office@" + mark + ".harbour.example");
        Desks.click(second, AriaRole.BUTTON, "Send the application");
        second.getByLabel("The letter as a PDF file")
                .setInputFiles(new FilePayload("letter.pdf", "application/pdf", "MZ no letter".getBytes(US_ASCII)));
        Desks.click(second, AriaRole.BUTTON, "Send the letter");
        assertThat(second.locator("#letter-wrong")).containsText("This is no PDF");
        second.getByLabel("The letter as a PDF file")
                .setInputFiles(new FilePayload("letter.pdf", "application/pdf", PdfLetters.plain()));
        Desks.click(second, AriaRole.BUTTON, "Send the letter");
        assertThat(second.getByText("letter.pdf (")).isVisible();
        assertThat(Desks.violations(second)).isEmpty();
        second.navigate(link);
        assertThat(second.getByText("This link opens no saved form").first()).isVisible();
        second.context().close();
    }

    private void apply() {
        Page page = portal.visit();
        page.navigate(portal.home() + "/apply");
        page.locator("#name").fill(name);
        page.locator("#type").selectOption("COMPANY");
        page.locator("#country").selectOption("KE");
        page.locator("#signatoryName").fill("Amina Otieno");
        page.locator("#signatoryFunction").fill("Chief Executive");
        page.locator("#email").fill(email);
        page.close();
        page = page.context().newPage();
        page.navigate(portal.home() + "/apply");
        assertThat(page.getByText("has been put back")).isVisible();
        assertThat(page.locator("#email")).hasValue(email);
        assertThat(page.locator("#country")).hasValue("KE");
        Desks.click(page, AriaRole.BUTTON, "Send the application");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The secretariat reads it");
        page.reload();
        assertThat(page.getByText("Your application has been received")).isVisible();
        assertThat(Desks.violations(page)).isEmpty();
        page.navigate(portal.home() + "/apply");
        assertThat(page.locator("#email")).hasValue("");
        page.context().close();
    }

    private void accept(Page office) {
        office.navigate(portal.home() + "/app/applications");
        office.getByText(name).first().click();
        Desks.click(office, AriaRole.BUTTON, "Accept");
        assertThat(office.getByText("One entry needs your attention")).isVisible();

        office.getByLabel("Reason for the decision").fill("Known, and sound.");
        assertThat(Desks.violations(office)).isEmpty();
        office.setViewportSize(1280, 900);
        Desks.click(office, AriaRole.BUTTON, "Accept");
        Desks.click(office, AriaRole.BUTTON, "Yes, accept");
        assertThat(office.getByText(name + " is now a signatory.")).isVisible();
    }

    private String account(Page office) {
        Desks.click(office, AriaRole.LINK, "Give the first representative an account");
        assertThat(office.getByLabel("E-mail address")).hasValue(email);
        Desks.click(office, AriaRole.BUTTON, "Create the account");
        assertThat(office.getByText("The account is ready")).isVisible();
        return office.getByLabel("Link to choose a password").inputValue();
    }
}
