package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.accord.charters.Charters;
import org.accord.progress.ReviewRules;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A decision is proposed, its signatory comments on it, and both are published with the reply. */
@Tag("journey")
class HearingJourney {

    private final Portal portal = Portal.open();
    private final Desks desks = new Desks(portal);

    @BeforeEach
    void sevenDays() {
        rule(7);
    }

    @AfterEach
    void atOnceAgain() {
        rule(0);
    }

    @Test
    void theSignatoryIsHeardBeforeTheDecisionIsPublic() {
        String report = desks.submittedReport("Ten courses were held " + Identity.random());
        Page coordinator = portal.signIn("Coordinator of the secretariat");
        coordinator.navigate(portal.home() + "/app/reviews/" + report);
        coordinator.getByLabel("Limited").check();
        coordinator.getByLabel("Reason, published").fill("A third of the target.");
        Desks.click(coordinator, AriaRole.BUTTON, "Propose the decision");
        assertThat(coordinator.getByText("Comment awaited until").first()).isVisible();

        Page jordan = portal.signIn("Representative of Jordan");
        jordan.navigate(portal.home() + "/app/progress/" + report.replaceFirst("\\.(?=[^.]*$)", "/"));
        assertThat(jordan.getByText("A third of the target.")).isVisible();
        assertThat(Desks.violations(jordan)).isEmpty();
        jordan.getByLabel("Your comment, published").fill("The third quarter is not counted.");
        Desks.click(jordan, AriaRole.BUTTON, "Send the comment");
        assertThat(jordan.getByText("The secretariat replies and publishes both"))
                .isVisible();
        jordan.context().close();

        coordinator.reload();
        Desks.click(coordinator, AriaRole.BUTTON, "Publish the decision");
        assertThat(coordinator.getByText("One entry needs your attention")).isVisible();
        assertThat(Desks.violations(coordinator)).isEmpty();
        coordinator.getByLabel("Reply of the secretariat").fill("It belongs to the next cycle.");
        Desks.click(coordinator, AriaRole.BUTTON, "Publish the decision");
        Desks.click(coordinator, AriaRole.LINK, "Read it on the public record");
        assertThat(coordinator.getByText("The third quarter is not counted.").first())
                .isVisible();
        assertThat(coordinator.getByText("It belongs to the next cycle.").first())
                .isVisible();
        coordinator.context().close();
    }

    private void rule(int days) {
        ReviewRules rules = portal.bean(ReviewRules.class);
        CurrentActor.runAs(
                desks.actor("administrator@accord.example"),
                () -> rules.set(Charters.PARIS_CALL, days, rules.version(Charters.PARIS_CALL)));
    }
}
