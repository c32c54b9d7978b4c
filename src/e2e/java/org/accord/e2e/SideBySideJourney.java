package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.accord.shared.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A coordinator opens another charter; a signatory of the first one signs it by the form and keeps its one page. */
@Tag("journey")
class SideBySideJourney {

    private static final String SIGNATORY = "Northwind Router Works (example)";

    private final Portal portal = Portal.open();
    private final String mark = Identity.random().substring(0, 6);
    private final String slug = "seas-" + mark;
    private final String name = "Open Seas Accord " + mark;

    @Test
    void aSignatoryOfTheFirstCharterSignsAnotherAndHasOnePage() {
        Page office = portal.signIn("Coordinator of the secretariat");
        open(office);
        apply();
        accept(office);
        office.navigate(portal.home() + "/app/standing?charter=" + slug);
        assertThat(office.getByText(SIGNATORY).first()).isVisible();
        assertThat(Desks.violations(office)).isEmpty();
        office.context().close();

        Page reader = portal.visit();
        reader.navigate(portal.home() + "/signatories?q=Northwind");
        assertThat(reader.locator("table.records tbody tr").first()).containsText(name);
        assertThat(Desks.violations(reader)).isEmpty();
        reader.navigate(portal.home() + "/signatories/northwind-router-works-example");
        assertThat(reader.locator("#why-" + slug)).containsText(name);
        assertThat(reader.locator("#why")).isVisible();
        assertThat(Desks.violations(reader)).isEmpty();
        reader.context().close();
    }

    private void open(Page office) {
        office.navigate(portal.home() + "/app/settings/new-charter");
        office.getByLabel("Short name in addresses").fill(slug);
        office.getByLabel("Source of the text").fill("example.org");
        office.getByLabel("Name of the charter (English)").fill(name);
        office.getByLabel("Principle 1 · title (English)").fill("Keep the lanes open");
        office.getByLabel("Principle 1 · summary (English)").fill("Nobody closes a lane that carries data.");
        office.getByLabel("Principle 1 · summary (English)").blur();
        Desks.click(office, AriaRole.BUTTON, "Open for signature now");
        assertThat(office.getByText(name + " is open for signature.")).isVisible();
    }

    private void apply() {
        Page page = portal.visit();
        page.navigate(portal.home() + "/charters/" + slug);
        Desks.click(page, AriaRole.LINK, "Sign on");
        assertThat(page.locator("h1")).containsText(name);
        page.locator("#name").fill("Northwind Router Works (Example)");
        page.locator("#type").selectOption("COMPANY");
        page.locator("#country").selectOption("US");
        page.locator("#signatoryName").fill("Amina Otieno");
        page.locator("#signatoryFunction").fill("Chief Executive");
        page.locator("#email").fill("office-" + mark + "@northwind.example");
        Desks.click(page, AriaRole.BUTTON, "Send the application");
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The secretariat reads it");
        page.context().close();
    }

    private void accept(Page office) {
        office.navigate(portal.home() + "/app/applications");
        office.getByText(name).first().click();
        assertThat(office.getByText("signed another charter on")).isVisible();
        office.getByLabel("Reason for the decision").fill("Known, and sound.");
        Desks.click(office, AriaRole.BUTTON, "Accept");
        Desks.click(office, AriaRole.BUTTON, "Yes, accept");
        assertThat(office.getByText(SIGNATORY + " is now a signatory.")).isVisible();
    }
}
