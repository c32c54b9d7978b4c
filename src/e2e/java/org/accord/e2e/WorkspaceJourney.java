package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.accord.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Everyone opens every desk they have, in each width, scheme and direction once: none breaks a rule of accessibility or
 * runs over the edge of the page.
 */
@Tag("journey")
class WorkspaceJourney {

    private static final int WIDE = 1280;

    /** Entries of the menu whose words are wider than their room. */
    private static final String CUT = "entries => entries"
            + ".map(entry => [entry.innerText, entry.shadowRoot.querySelector('[part=link]')])"
            + ".filter(([words, room]) => room.scrollWidth > room.clientWidth).map(([words]) => words)";

    private final Portal portal = Portal.open();

    @ParameterizedTest
    @CsvSource(textBlock = """
            Representative of Jordan, '/,commitments,commitments/new,endorsements,progress,candidates,needs,needs/new,password,my-mails'
            Administrator of Northwind Router Works (example), '/,offers,offers/new,settings/people'
            Coordinator of the secretariat, '/,applications,imports,imports/new,reviews,jobs,settings,settings/cycles,settings/rules,settings/vetting,settings/charters,settings/new-charter'
            Administrator of the portal, '/,settings/people,settings/invite,settings/branding,settings/mails,settings/schedules,mails'
            """)
    void noDeskHasAViolationInAnySizeSchemeOrDirection(String account, String desks) {
        Page page = portal.signIn(account);
        List<String> faults = new ArrayList<>();
        int turn = 0;
        for (String desk : desks.replace("/,", ",").split(",")) {
            if (Desks.EVERY_LOOK || turn % 2 == 0) {
                open(page, desk, "ar");
                faults(faults, desk + " in Arabic", page, ColorScheme.DARK, Desks.NARROW);
                assertThat(page.locator("html")).hasAttribute("dir", "rtl");
            }
            if (Desks.EVERY_LOOK || turn % 2 == 1) {
                open(page, desk, "en");
                faults(faults, desk, page, ColorScheme.LIGHT, WIDE);
            }
            turn++;
        }
        assertThat(faults).isEmpty();
        page.context().close();
    }

    private void open(Page page, String desk, String language) {
        page.navigate(portal.home() + "/app/" + desk + "?lang=" + language);
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
    }

    private static void faults(List<String> faults, String where, Page page, ColorScheme scheme, int width) {
        Desks.violations(page, scheme, width).forEach(rule -> faults.add(where + ": " + rule));
        int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
        if (wide > width) {
            faults.add(where + ": " + wide + " pixels wide");
        }
    }

    @Test
    void aViewThatIsNotTheirsIsRefusedBesideTheMenuThatLeadsOn() {
        Page page = portal.signIn("Representative of Jordan");

        page.navigate(portal.home() + "/app/applications");

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("This page is not open to you");
        assertThat(page.locator("vaadin-side-nav-item").first()).isVisible();
        assertThat(Desks.violations(page)).isEmpty();
        page.setViewportSize(WIDE, 900);
        Desks.click(page, AriaRole.LINK, "To the start of the workspace");
        assertThat(page).hasURL(Pattern.compile("/app/$"));
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Representative of Jordan", "Coordinator of the secretariat", "Administrator of the portal"})
    void noEntryOfTheMenuLosesItsEndInAnyLanguage(String account) {
        Page page = portal.signIn(account);
        page.setViewportSize(WIDE, 900);
        List<String> cut = new ArrayList<>();
        for (Language language : Language.values()) {
            open(page, "", language.tag());
            assertThat(page.locator("vaadin-side-nav-item").first()).isVisible();
            ((List<?>) page.locator("vaadin-side-nav-item").evaluateAll(CUT))
                    .forEach(entry -> cut.add(language + ": " + entry));
        }
        assertThat(cut).isEmpty();
        page.context().close();
    }

    @Test
    void howVerificationStandsIsSaidOnce() {
        Page page = portal.signIn("Coordinator of the secretariat");

        open(page, "settings/verification", "en");

        assertThat(page.getByText(Pattern.compile("Commitments are verified before they are published\\."
                        + "|Signatories publish their commitments themselves\\.")))
                .hasCount(1);
        page.context().close();
    }

    @Test
    void aRepresentativeSeesFirstWhatIsOwedWithItsDay() {
        Page page = portal.signIn("Representative of Jordan");

        page.navigate(portal.home() + "/app/");

        assertThat(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(Pattern.compile("Overdue|With a day")))
                        .first())
                .isVisible();
        assertThat(page.getByRole(AriaRole.MAIN)
                        .getByRole(AriaRole.LISTITEM)
                        .filter(new com.microsoft.playwright.Locator.FilterOptions()
                                .setHasText(Pattern.compile("days? (left|late)|today")))
                        .first())
                .isVisible();
        page.context().close();
    }
}
