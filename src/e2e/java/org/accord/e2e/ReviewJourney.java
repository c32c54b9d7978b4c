package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A coordinator sends a report back with a question, reads the answer, and publishes it with a rating. */
@Tag("journey")
class ReviewJourney {

    private final Portal portal = Portal.open();
    private final Desks desks = new Desks(portal);
    private final String narrative = "Nine courses were held " + Identity.random();

    @Test
    void aReportReturnedWithAQuestionAndAnsweredBecomesPublic() {
        String report = desks.submittedReport(narrative);
        Page page = portal.signIn("Coordinator of the secretariat");
        page.navigate(portal.home() + "/app/reviews/" + report);

        Desks.click(page, AriaRole.BUTTON, "Take it on");
        assertThat(page.getByText("You have it at hand")).isVisible();
        Desks.click(page, AriaRole.BUTTON, "Return with questions");
        assertThat(page.getByText("One entry needs your attention")).isVisible();
        page.getByLabel("Question about").first().fill("Do the lists count people or places?");
        assertThat(Desks.violations(page)).isEmpty();
        page.setViewportSize(1280, 900);
        Desks.click(page, AriaRole.BUTTON, "Return with questions");
        assertThat(page.getByText("The signatory has not answered yet")).isVisible();
        answer(report);

        page.reload();
        assertThat(page.locator("ins").filter(new Locator.FilterOptions().setHasText("People; each is counted once.")))
                .isVisible();
        Desks.click(page, AriaRole.BUTTON, "Accept and publish");
        assertThat(page.getByText("3 entries need your attention")).isVisible();
        page.getByLabel("Limited").check();
        page.getByLabel("Reason, published").fill("Half of the target.");
        page.getByLabel("What came of question 1, published").fill("People are counted.");
        Desks.click(page, AriaRole.BUTTON, "Accept and publish");
        assertThat(page.getByText("Everyone can read the report now")).isVisible();

        Desks.click(page, AriaRole.LINK, "Read it on the public record");
        assertThat(page.getByText("Half of the target.").first()).isVisible();
        assertThat(page.getByText("People are counted.").first()).isVisible();
        page.context().close();
    }

    @Test
    void aCoordinatorWhoComesSecondIsToldAndKeepsWhatWasTyped() {
        String report = desks.submittedReport(narrative);
        Page page = portal.signIn("Coordinator of the secretariat");
        page.navigate(portal.home() + "/app/reviews/" + report);
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName("Complete").setExact(true))
                .check();
        page.getByLabel("Reason, published").fill("All was done.");
        answerOfAColleague(report);

        Desks.click(page, AriaRole.BUTTON, "Accept and publish");

        assertThat(page.getByText("A colleague decided this meanwhile")).isVisible();
        assertThat(page.getByLabel("Reason, published")).hasValue("All was done.");
        page.context().close();
    }

    @Test
    void theDeskRunsFromRightToLeftInArabic() {
        String report = desks.submittedReport(narrative);
        Page page = portal.signIn("Coordinator of the secretariat");

        page.navigate(portal.home() + "/app/reviews/" + report + "?lang=ar");

        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.locator("html")).hasAttribute("lang", "ar");
        assertThat(page.getByText("قبول ونشر")).isVisible();
        assertThat(Desks.violations(page)).isEmpty();
        page.context().close();
    }

    private void answer(String id) {
        CurrentActor.runAs(desks.actor("jordan@accord.example"), () -> {
            ProgressReports reports = portal.bean(ProgressReports.class);
            Recorded<ProgressReport> returned = reports.find(id, AsOf.NOW).orElseThrow();
            ProgressReport said = returned.state();
            reports.resubmit(
                    id,
                    returned.version(),
                    new ProgressDraft(
                            said.language(),
                            said.narrative(),
                            "",
                            said.milestones(),
                            said.values().stream()
                                    .map(value -> new ProgressDraft.ValueDraft(
                                            value.indicator(), value.value(), value.on(), value.method()))
                                    .toList(),
                            said.evidence(),
                            "People; each is counted once."));
        });
    }

    private void answerOfAColleague(String id) {
        CurrentActor.runAs(
                desks.actor("administrator@accord.example"),
                () -> portal.bean(org.accord.review.Reviews.class)
                        .returnWithQuestions(
                                id,
                                portal.bean(ProgressReports.class)
                                        .find(id, AsOf.NOW)
                                        .orElseThrow()
                                        .version(),
                                java.util.List.of(
                                        new org.accord.review.Reviews.FieldQuestion("narrative", "Which courses?"))));
    }
}
