package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A visitor looks up when a treaty entered into force, as of two days, and checks an act of the register. */
@Tag("journey")
class InstrumentsJourney {

    /** What links alone do not lead to: other days, supposed ratifications, words searched for. */
    private static final List<String> PAGES = List.of(
            "/instruments/malabo?as-of=2023-05-01",
            "/instruments/malabo/simulate?as-of=2023-04-01&state=CI&on=2023-04-03&state=Atlantis&on=2023-05-09",
            "/instruments/budapest/simulate?state=JO&on=2027-03-10&lang=ar",
            "/states/eh",
            "/search?q=cyber&lang=ar");

    private final Portal portal = Portal.open();
    private final String home = portal.home();
    private Page page;

    @BeforeEach
    void openBrowser() {
        page = portal.visit();
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
    }

    @Test
    void aVisitorFindsThatMalaboIsInForceTodayAndWasNotInMay2023() {
        page.navigate(home + "/");
        link("Instruments").first().click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Malabo Convention"))
                .first()
                .click();
        assertThat(page.getByText("In force since 8 June 2023")).isVisible();

        page.getByText("another day", new Page.GetByTextOptions().setExact(true))
                .click();
        page.getByLabel("Day").fill("2023-05-01");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show"))
                .click();

        assertThat(page.getByText("Not in force by this record: 14 of 15 consents"))
                .isVisible();
        assertThat(link("Mauritania")).hasCount(0);
    }

    @Test
    void aVisitorChecksTheReceiptOfAnAct() {
        page.navigate(home + "/register");
        page.locator("tbody").getByRole(AriaRole.LINK).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Proof")))
                .isVisible();
        String receipt = page.request().get(home + "/api/v1/register/3/receipt").text();

        page.navigate(home + "/verify");
        page.getByLabel("Receipt or act, as JSON").fill(receipt);
        check();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It stands in this register");

        page.getByLabel("Receipt or act, as JSON").fill(receipt.replace("\"version\":1", "\"version\":2"));
        check();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("It does not stand here");
    }

    @Test
    void theArabicPageRunsFromRightToLeft() {
        page.navigate(home + "/instruments/malabo?lang=ar");

        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.getByText("نافذ منذ").first()).containsText("8 يونيو 2023");
    }

    @Test
    void noPageHasAnAccessibilityViolationAtTheWidthOfADeskAndOfAPhone() {
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            for (String path : PAGES) {
                page.navigate(home + path);

                List<String> violations = Axe.violations(page);
                assertThat(violations).as(path + " at " + width).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(width);
            }
        }
    }

    private void check() {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Check").setExact(true))
                .click();
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
