package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A visitor reads the public record of the demonstration in a real browser whose script is switched off. */
@Tag("journey")
class PublicRecordJourney {

    private final Portal portal = Portal.open();
    private final String home = portal.home();
    private Page page;

    @BeforeEach
    void openBrowser() {
        page = portal.visitWithoutScript();
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
    }

    @Test
    void aVisitorFindsJordanInTheDirectoryAndReadsItsPage() {
        page.navigate(home + "/");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Signatories").setExact(true))
                .click();
        page.getByLabel("Words").fill("Jordanie");
        show();

        assertThat(page.getByText("2 signatories")).isVisible();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Jordan").setExact(true))
                .click();
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Jordan").setExact(true)))
                .isVisible();
    }

    @Test
    void aPastDayShowsWhoHadSignedByThen() {
        page.navigate(home + "/signatories?as-of=2018-11-13");

        assertThat(page.getByText("You read the record as it stood")).isVisible();
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("France").setExact(true)))
                .isVisible();
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Jordan").setExact(true)))
                .not()
                .isVisible();
    }

    @Test
    void anOrganisationAppliesAndIsToldWhatIsMissing() {
        page.navigate(home + "/apply");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill("Blue Harbour (example)");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the application"))
                .click();

        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(page.locator("#name")).hasValue("Blue Harbour (example)");

        page.locator("#type").selectOption("COMPANY");
        page.locator("#country").selectOption("KE");
        page.locator("#signatoryName").fill("A. Person");
        page.locator("#signatoryFunction").fill("Chief Executive");
        page.locator("#email").fill("office@harbour.example");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send the application"))
                .click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("The secretariat reads it");
    }

    @Test
    void theArabicPagesRunFromRightToLeft() {
        page.navigate(home + "/signatories?lang=ar");

        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("الأردن").setExact(true)))
                .isVisible();
    }

    @Test
    void aStateOnTheMapLeadsToItsPage() {
        page.navigate(home + "/");
        Locator jordan = page.locator("svg a", new Page.LocatorOptions().setHasText("Jordan · "));
        assertThat(jordan).hasCount(1);
        page.getByText("Figures as a table").last().click();
        assertThat(page.locator("details[open] td, details[open] th")
                        .getByText("Jordan", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();

        jordan.focus();
        page.keyboard().press("Enter");

        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName("Jordan").setExact(true)))
                .isVisible();
    }

    @Test
    void theDirectoryIsFilteredAndGoneBackInTime() {
        page.navigate(home + "/signatories");
        page.locator("#filter-type").selectOption("STATE");
        show();
        assertThat(page.locator("table.records tbody tr").first()).containsText("State");
        assertThat(page).hasURL(Pattern.compile("type=STATE"));

        page.navigate(home + "/signatories?type=STATE&as-of=2018-11-13&lang=ar");

        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("فرنسا").setExact(true)))
                .isVisible();
    }

    private void show() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Show").setExact(true))
                .last()
                .click();
    }

    @Test
    void noPublicPageHasAnAccessibilityViolation() {
        page.context().close();
        page = portal.visit();
        for (String path : List.of(
                "/",
                "/signatories",
                "/signatories/jo",
                "/commitments",
                "/charters/paris-call",
                "/reports",
                "/apply",
                "/nowhere",
                "/signatories?lang=ar",
                "/?lang=ar")) {
            page.navigate(home + path);

            List<String> violations = Axe.violations(page);
            assertThat(violations).as(path).isEmpty();
        }
    }
}
