package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** By keyboard alone: to an act in the workspace, and to the search of the public record. */
@Tag("journey")
class PaletteJourney {

    private final Portal portal = Portal.open();

    @Test
    void aRepresentativeBeginsACommitmentByKeyboardAlone() {
        Page page = portal.signIn("Representative of Jordan");
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();

        page.keyboard().press("Control+k");
        assertThat(page.getByRole(AriaRole.COMBOBOX)).isFocused();
        assertThat(Desks.violations(page)).isEmpty();
        page.setViewportSize(1280, 900);
        page.keyboard().type("write");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");

        page.waitForURL(Pattern.compile("/app/commitments/new"));
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
        page.context().close();
    }

    @Test
    void aReaderReachesTheSearchByOneKeyAndSwitchesItOff() {
        Page page = portal.visit();
        page.navigate(portal.home() + "/reports");

        page.keyboard().press("/");
        page.waitForURL(Pattern.compile("/search"));
        assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        page.navigate(portal.home() + "/accessibility");
        page.getByRole(AriaRole.CHECKBOX).uncheck();
        page.navigate(portal.home() + "/reports");
        page.keyboard().press("/");

        assertThat(page.url()).endsWith("/reports");
        page.context().close();
    }
}
