package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.accord.shared.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator invites a coordinator, who chooses a password and comes in, until the session is ended. */
@Tag("journey")
class InvitationJourney {

    private static final String PASSWORD = "harbour-velvet-thicket-42";

    private final Portal portal = Portal.open();
    private final String email = "invited-" + Identity.random() + "@invitation.example";

    @Test
    void whoIsInvitedChoosesAPasswordAndWorksUntilTheSessionIsEnded() {
        Page office = portal.signIn("Administrator of the portal");
        String link = invite(office);

        Page invited = portal.visit();
        invited.navigate(link);
        assertThat(invited.locator("#code")).not().hasValue("");
        invited.locator("#password").fill(PASSWORD);
        invited.locator("#again").fill(PASSWORD);
        Desks.click(invited, AriaRole.BUTTON, "Choose this password");
        invited.getByRole(AriaRole.MAIN).getByRole(AriaRole.LINK).click();
        invited.getByLabel("E-mail address").fill(email);
        invited.getByLabel("Password").fill(PASSWORD);
        Desks.click(invited, AriaRole.BUTTON, "Sign in");
        assertThat(invited.getByText("Wilma Invited")).isVisible();

        office.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Wilma Invited"))
                .click();
        Desks.click(office, AriaRole.BUTTON, "End all sessions");
        assertThat(office.getByText("Sessions ended").first()).isVisible();
        invited.navigate(portal.home() + "/app/");
        assertThat(invited.getByLabel("Password")).isVisible();

        office.context().close();
        invited.context().close();
    }

    private String invite(Page office) {
        office.navigate(portal.home() + "/app/settings/people");
        Desks.click(office, AriaRole.LINK, "Invite a person");
        office.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Wilma Invited");
        office.getByLabel("E-mail address").fill(email);
        office.getByLabel("Comes as").click();
        office.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Coordinator of the secretariat"))
                .click();
        Desks.click(office, AriaRole.BUTTON, "Make the account and the link");
        return office.getByLabel("Link to choose a password").inputValue();
    }
}
