package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A state asks for help, another signatory offers it, and everyone reads what could be matched. */
@Tag("journey")
class CapacityJourney {

    private static final String JORDAN = "Representative of Jordan";
    private static final String NORTHWIND = "Administrator of Northwind Router Works (example)";

    private final Portal portal = Portal.open();
    private final String home = portal.home();
    private Page page = portal.visit();

    @AfterEach
    void closeBrowser() {
        page.context().close();
    }

    @Test
    void aStateRecordsANeedAndIsToldAtTheFieldWhatIsMissing() {
        signIn(JORDAN);
        page.navigate(home + "/app/needs");
        link("Record a need").click();
        field("Title").fill("Ports that answer together");
        button("Save").click();

        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        assertThat(field("Title")).hasValue("Ports that answer together");
        noViolation("need with faults");

        field("What is needed").fill("Exercises for the ports of the Red Sea.");
        choose("Themes", "Protection of critical infrastructure");
        tick("English");
        fill("From", "2027-01-01");
        fill("Until", "2027-12-31");
        button("Save").click();

        assertThat(page.getByText("Recorded. Everyone can read it now.")).isVisible();
        assertThat(link("Ports that answer together").first()).isVisible();
        noViolation("our needs");
        page.navigate(home + "/needs?q=ports");
        assertThat(link("Ports that answer together")).isVisible();
    }

    @Test
    void anotherSignatoryRecordsAnOffer() {
        signIn(NORTHWIND);
        page.navigate(home + "/app/offers/new");
        field("Title").fill("Engineers for ports");
        field("What is offered").fill("Two engineers for a month.");
        choose("Themes", "Protection of critical infrastructure");
        for (String tick : List.of("Asia", "Lower middle income", "English")) {
            tick(tick);
        }
        fill("From", "2027-01-01");
        fill("Until", "2027-12-31");
        noViolation("offer");
        button("Save").click();

        assertThat(page.getByText("Recorded. Everyone can read it now.")).isVisible();
        page.navigate(home + "/offers?q=engineers+ports");
        assertThat(link("Engineers for ports")).isVisible();
    }

    @Test
    void everyoneReadsNeedsOffersAndProposalsAlsoInArabic() {
        for (String path :
                List.of("/needs", "/offers", "/matching", "/needs?lang=ar", "/offers?lang=ar", "/matching?lang=ar")) {
            page.navigate(home + path);
            noViolation(path);
        }

        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions()
                                .setName("المطابقات المقترحة")
                                .setExact(true)))
                .isVisible();
        page.navigate(home + "/needs?theme=ELECTION_SECURITY");
        link("Security of the systems that count votes").click();
        assertThat(page.getByText("What was tried already")).isVisible();
        noViolation("a need");
    }

    private void signIn(String account) {
        page.context().close();
        page = portal.signIn(account);
    }

    private Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private void tick(String label) {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .check();
    }

    private void fill(String label, String day) {
        field(label).fill(day);
        field(label).press("Enter");
    }

    private void choose(String label, String item) {
        field(label).fill(item);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(item))
                .first()
                .click();
        field(label).press("Escape");
    }

    private void noViolation(String where) {
        List<String> violations = Axe.violations(page);
        assertThat(violations).as(where).isEmpty();
    }
}
