package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.accord.shared.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people write one report at the same time; somebody writes in a train. Nothing that was typed is lost. */
@Tag("journey")
class ReportTogetherJourney {

    private static final String DONE = "What was done";
    private static final String OBSTACLES = "What stood in the way";
    private static final int OFFLINE_MILLIS = 30_000;

    private final Portal portal = Portal.open();
    private final Desks desks = new Desks(portal);
    private final String firstText = "The first editor wrote " + Identity.random();
    private final String secondText = "The second editor wrote " + Identity.random();
    private Page first;

    @BeforeEach
    void openTheForm() {
        first = portal.signIn("Representative of Jordan");
        first.navigate(portal.home() + "/app/progress/" + desks.owedReport());
        assertThat(field(first, DONE)).isVisible();
    }

    @AfterEach
    void closeBrowser() {
        first.context().close();
    }

    @Test
    void bothTextsOfOneFieldSurviveAndTheChoiceIsAtTheField() {
        Page second = portal.signIn("Representative of Jordan");
        second.navigate(first.url());
        assertThat(first.getByText("Also open:")).isVisible();
        assertThat(second.getByText("Also open:")).isVisible();
        type(first, DONE, "Courses were held.");
        assertThat(field(second, DONE)).hasValue("Courses were held.");
        type(second, OBSTACLES, "Rooms were missing.");
        assertThat(field(first, OBSTACLES)).hasValue("Rooms were missing.");
        assertThat(conflict(first)).isHidden();

        field(second, DONE).focus();
        type(first, DONE, firstText);
        assertThat(second.getByText("A colleague has just changed this field.")).isVisible();
        type(second, DONE, secondText);

        for (Page page : List.of(first, second)) {
            assertThat(conflict(page)).containsText(firstText.substring(23));
            assertThat(conflict(page)).containsText(secondText.substring(24));
            assertThat(Desks.violations(page)).isEmpty();
            page.setViewportSize(1280, 900);
        }
        conflict(first)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Put in both"))
                .click();
        String both = firstText + "\n\n" + secondText;
        assertThat(field(first, DONE)).hasValue(both);
        assertThat(field(second, DONE)).hasValue(both);
        assertThat(conflict(second)).isHidden();
        second.reload();
        assertThat(field(second, DONE)).hasValue(both);
        second.navigate("about:blank");
        assertThat(first.getByText("Also open:")).isHidden();
        second.context().close();
    }

    @Test
    void whatAColleagueChangedBehindThePreviewIsShownInsteadOfSent() {
        Page second = portal.signIn("Representative of Jordan");
        second.navigate(first.url());
        desks.typeWhole(first.url().replaceFirst(".*/progress/", "").replace("/", "."), firstText);
        assertThat(field(first, DONE)).hasValue(firstText);
        send(first.locator("body"));
        Locator preview = first.getByRole(AriaRole.DIALOG);
        assertThat(preview).containsText(firstText);
        assertThat(field(second, DONE)).hasValue(firstText);
        type(second, OBSTACLES, secondText);
        send(preview);

        assertThat(preview.getByRole(AriaRole.ALERT)).containsText("Nothing was sent.");
        assertThat(preview.getByRole(AriaRole.ALERT)).containsText("changed: " + OBSTACLES);
        assertThat(preview).containsText(secondText);
        assertThat(Desks.violations(first)).isEmpty();

        send(preview);
        assertThat(first.getByText("Submitted. A coordinator will read it.").first())
                .isVisible();
        second.context().close();
    }

    @Test
    void whatIsTypedWithoutNetworkForHalfAMinuteIsThereAfterwards() {
        first.context().setOffline(true);
        first.evaluate("window.offlineSince = performance.now()");
        field(first, DONE).fill(firstText);
        field(first, OBSTACLES).fill(secondText);
        first.waitForFunction(
                "millis => performance.now() - window.offlineSince > millis",
                OFFLINE_MILLIS,
                new Page.WaitForFunctionOptions().setTimeout(2.0 * OFFLINE_MILLIS));
        first.context().setOffline(false);

        first.getByText("Saved ").last().waitFor(new Locator.WaitForOptions().setTimeout(OFFLINE_MILLIS));
        Desks.settled(first);
        first.reload();

        assertThat(field(first, DONE)).hasValue(firstText);
        assertThat(field(first, OBSTACLES)).hasValue(secondText);
    }

    private static void send(Locator where) {
        where.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit the report"))
                .click();
    }

    private static void type(Page page, String label, String text) {
        field(page, label).fill(text);
        field(page, label).blur();
        Desks.settled(page);
    }

    private static Locator field(Page page, String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label))
                .first();
    }

    private static Locator conflict(Page page) {
        return page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Two texts for: " + DONE));
    }
}
