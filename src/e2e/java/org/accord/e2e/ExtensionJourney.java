package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A signatory asks for more days, a coordinator grants them, and everyone reads both reasons. */
@Tag("journey")
class ExtensionJourney {

    private static final String ASKED = "The ministry moves offices in December.";
    private static final String GRANTED = "Granted for the move.";

    private final Portal portal = Portal.open();
    private final String home = portal.home();

    @Test
    void moreDaysAreAskedForGrantedAndPublic() {
        new Desks(portal).owedReport();
        Page jordan = portal.signIn("Representative of Jordan");
        jordan.navigate(home + "/app/extensions");
        jordan.getByLabel("How many more days").fill("20");
        Desks.click(jordan, AriaRole.BUTTON, "Send the request");
        assertThat(jordan.getByRole(AriaRole.ALERT).first()).isVisible();

        jordan.getByLabel("Reason, published").fill(ASKED);
        Desks.click(jordan, AriaRole.BUTTON, "Send the request");
        assertThat(jordan.getByText(ASKED)).isVisible();
        org.assertj.core.api.Assertions.assertThat(Desks.violations(jordan)).isEmpty();
        jordan.waitForURL(Pattern.compile("/app/extensions/[^/]+$"));
        String request = jordan.url();
        jordan.context().close();

        Page coordinator = portal.signIn("Coordinator of the secretariat");
        coordinator.navigate(request);
        assertThat(coordinator.getByText("Asked:").first()).isVisible();
        coordinator.getByLabel("Reason, published").fill(GRANTED);
        Desks.sure(coordinator, "Grant");
        assertThat(coordinator.getByText(GRANTED)).isVisible();
        assertThat(coordinator.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Decided")))
                .isVisible();
        coordinator.context().close();

        Page reader = portal.visit();
        reader.navigate(home + "/signatories/jo");
        assertThat(reader.getByText(ASKED)).isVisible();
        assertThat(reader.getByText(GRANTED)).isVisible();
        org.assertj.core.api.Assertions.assertThat(Desks.violations(reader)).isEmpty();
        reader.context().close();
    }
}
