package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.Rating;
import org.accord.progress.Verdict;
import org.accord.register.Recorded;
import org.accord.review.Reviews;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Jordan's representative commits and reports in a real browser, and everyone reads what was accepted. */
@Tag("journey")
class CommitAndReportJourney {

    private static final Actor COORDINATOR =
            new Actor(new UserId("journey-coordinator"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());
    private static final FilePayload LIST =
            new FilePayload("steps.csv", "text/csv", "step,day\n1,2026-09-01\n".getBytes(StandardCharsets.UTF_8));
    private static final FilePayload PROGRAM =
            new FilePayload("report.pdf", "application/pdf", new byte[] {0x4d, 0x5a, (byte) 0x90, 0, 3, 0, 0, 0, 4});

    private final Portal portal = Portal.open();
    private final String home = portal.home();
    private Page page;

    @BeforeEach
    void signIn() {
        page = portal.signIn("Representative of Jordan");
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
    }

    @Test
    void aCommitmentIsWrittenMendedAndPublished() {
        String title =
                "Publish serious incidents " + UUID.randomUUID().toString().substring(0, 8);
        page.navigate(home + "/app/commitments/new");
        assertThat(page.getByText("Level 1 of 4: a beginning")).isVisible();
        assertThat(page.getByText("Say what unit each indicator counts in.")).isVisible();
        field("Title").fill(title);
        press("Publish");

        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("need your attention");
        assertThat(field("Title")).hasValue(title);
        assertThat(page.getByText("Saved", new Page.GetByTextOptions().setExact(false))
                        .last())
                .isVisible();

        page.reload();
        assertThat(field("Title")).hasValue(title);
        assertThat(page.getByText("We put back what you typed")).isVisible();

        field("What will be done").fill("Every serious incident is published within thirty days.");
        page.getByLabel("1. Protect individuals and infrastructure").check();
        field("Milestone").fill("Form for notices published");
        day("Due", 0, "2027-06-30");
        field("Indicator").fill("Incidents published in time");
        field("Unit").fill("%");
        field("Baseline").fill("0");
        field("Target").fill("95");
        day("Due", 1, "2028-06-30");
        assertThat(page.getByText("Level 2 of 4: can be measured")).isVisible();
        assertThat(page.getByText("Say what unit each indicator counts in.")).hasCount(0);
        press("Publish");

        Locator preview = page.getByRole(AriaRole.DIALOG);
        assertThat(preview).containsText("Every serious incident is published within thirty days.");
        preview.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish"))
                .click();
        assertThat(page.getByText("Published. Everyone can read it now.")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();

        page.waitForURL(address -> !address.endsWith("/new"));
        page.navigate(page.url().replace("/app/", "/"));
        assertThat(page.getByText("Level 2 of 4: can be measured")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
    }

    @Test
    void aReturnedReportIsAnsweredWithEvidenceAndPublicOnceAccepted() {
        page.navigate(home + "/app/progress");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Returned"))
                .filter(new Locator.FilterOptions().setHasText("cycle 2026"))
                .first()
                .click();
        assertThat(page.getByText("Does the figure count persons, or places taken?"))
                .isVisible();
        page.setInputFiles("input[type=file]", PROGRAM);
        assertThat(page.getByText("This type of file is not accepted.")).isVisible();
        page.setInputFiles("input[type=file]", LIST);
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove steps.csv")))
                .isVisible();
        field("What was done").fill("");
        press("Submit again");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("needs your attention");
        field("What was done").fill("Five of six steps are complete.");
        field("Answer to the questions").fill("It counts steps; the list is attached.");
        field("Answer to the questions").blur();
        awaitServer();

        page.reload();
        assertThat(field("What was done")).hasValue("Five of six steps are complete.");
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove steps.csv")))
                .isVisible();
        press("Submit again");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit again"))
                .click();
        assertThat(page.getByText("Submitted. A coordinator will read it.").first())
                .isVisible();

        String report = page.url().replaceFirst(".*/progress/", "").replace("/", ".");
        Recorded<ProgressReport> submitted = CurrentActor.callAs(
                COORDINATOR,
                () -> portal.bean(ProgressReports.class).find(report, AsOf.NOW).orElseThrow());
        String commitment = "/commitments/" + submitted.state().commitment();
        Page visitor = portal.visit();
        visitor.navigate(home + commitment);
        assertThat(visitor.getByText("Five of six steps are complete.")).not().isVisible();
        CurrentActor.runAs(
                COORDINATOR,
                () -> portal.bean(Reviews.class)
                        .accept(
                                submitted.id(),
                                submitted.version(),
                                new Verdict(
                                        Rating.SUBSTANTIAL,
                                        "The list shows it.",
                                        List.of("Steps are counted.", "The list came."))));

        visitor.reload();
        assertThat(visitor.getByText("Five of six steps are complete.")).isVisible();
        assertThat(visitor.getByText("It counts steps; the list is attached.")).isVisible();
        var download = visitor.waitForDownload(
                () -> visitor.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("steps.csv"))
                        .click());
        assertThat(download.suggestedFilename()).isEqualTo("steps.csv");
        assertNoViolations(visitor);
        visitor.context().close();
    }

    @Test
    void aReportIsSubmittedWithItsFigure() {
        page.navigate(home + "/app/progress");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Train magistrates").setExact(false))
                .first()
                .click();
        press("Submit the report");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("need your attention");
        field("Value").fill("112");
        day("Measured on", 0, "2026-10-01");
        field("What was done").fill("Nine courses were held.");
        field("Help needed").fill("A trainer for the courts of the north.");
        press("Submit the report");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Submit the report"))
                .click();

        assertThat(page.getByText("Submitted. A coordinator will read it.").first())
                .isVisible();
        press("Record the help needed as a need");
        assertThat(field("What is needed")).hasValue("A trainer for the courts of the north.");
        assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Title")))
                .hasValue(Pattern.compile("Help with: Train magistrates.*"));
    }

    @Test
    void theViewsHaveNoAccessibilityViolationInAnySizeSchemeOrDirection() {
        for (int width : List.of(1280, 390)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, 900);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (String path : List.of("/app/commitments", "/app/commitments/new", "/app/progress")) {
                    page.navigate(home + path);
                    assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
                    assertNoViolations(page);
                }
            }
        }
    }

    @Test
    void theFormIsReadFromRightToLeftInArabic() {
        page.getByText("العربية").first().click();
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");

        page.navigate(home + "/app/commitments/new");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("تسجيل التزام")))
                .isVisible();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("حفظ كمسودة"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        assertNoViolations(page);
    }

    private Locator field(String label) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(label))
                .first();
    }

    private void day(String label, int which, String day) {
        Locator field = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(label))
                .nth(which);
        field.fill(day);
        field.press("Enter");
        field.press("Tab");
    }

    private void press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Until the browser has sent all and heard the answer. */
    private void awaitServer() {
        page.waitForFunction(
                "() => Object.values(window.Vaadin.Flow.clients).every(c => !c.isActive || !c.isActive())");
    }

    private static void assertNoViolations(Page page) {
        List<String> violations = Axe.violations(page);
        assertThat(violations).as(page.url()).isEmpty();
    }
}
