package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everyone opens every desk they have: none breaks a rule of accessibility or runs over the edge of the page. */
@Tag("journey")
class WorkspaceJourney {

    private final Portal portal = Portal.open();

    @ParameterizedTest
    @CsvSource(textBlock = """
            Representative of Jordan, '/,commitments,commitments/new,progress,needs,needs/new,password'
            Administrator of Northwind Router Works (example), '/,offers,offers/new,settings/people'
            Coordinator of the secretariat, '/,applications,reviews,commitments,cycles,jobs'
            Administrator of the portal, '/,settings/people,settings/invite,jobs'
            """)
    void noDeskHasAViolationInAnySizeSchemeOrDirection(String account, String desks) {
        Page page = portal.signIn(account);
        for (String language : List.of("en", "ar")) {
            for (String desk : desks.replace("/,", ",").split(",")) {
                page.navigate(portal.home() + "/app/" + desk + "?lang=" + language);
                assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();

                assertThat(Desks.violations(page)).as(desk + " in " + language).isEmpty();
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(desk + " in " + language)
                        .isEqualTo(390);
            }
            assertThat(page.locator("html")).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
        }
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
