package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.accord.accounts.Accounts;
import org.accord.accounts.NewUser;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes in is counted and said while one works, on a phone too, and is read by the keyboard alone. */
@Tag("journey")
class InboxJourney {

    private static final String PASSWORD = "meadow-pebble-lantern-58";
    private static final int PHONE = 390;

    private final Portal portal = Portal.open();
    private final String mark = Identity.random().substring(0, 6);

    @Test
    void theCountRisesWithoutAReloadAndTheKeyboardReads() {
        Page page = aCoordinator();
        page.setViewportSize(PHONE, 800);
        page.navigate(portal.home() + "/app/inbox");
        assertThat(page.getByText("Nothing is here")).isVisible();

        apply("Early " + mark);
        assertThat(above(page, 1)).isVisible();
        assertThat(page.getByRole(AriaRole.STATUS).getByText("Inbox: 1 unread entry"))
                .isAttached();
        press(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what has just come")));
        assertThat(link(page, "Early " + mark)).isFocused();

        apply("Later " + mark);
        assertThat(above(page, 2)).isVisible();
        press(page, page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mark all as read")));
        assertThat(above(page, 1)).isVisible();
        assertThat(Desks.violations(page)).isEmpty();

        press(page, link(page, "Later " + mark));
        page.waitForURL(Pattern.compile(".*/app/applications/.+"));
        page.navigate(portal.home() + "/app/inbox?lang=ar");
        assertThat(page.locator("html")).hasAttribute("dir", "rtl");
        assertThat(page.getByText("Later " + mark)).isVisible();
        assertThat(page.locator(".inbox-row.new")).hasCount(0);
        page.context().close();
    }

    private static Locator above(Page page, int unread) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Inbox, " + unread + " unread"));
    }

    private static Locator link(Page page, String organisation) {
        return page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(organisation));
    }

    private static void press(Page page, Locator what) {
        what.focus();
        page.keyboard().press("Enter");
    }

    private Page aCoordinator() {
        String email = "inbox-" + mark + "@inbox.example";
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> portal.bean(Accounts.class)
                        .create(NewUser.staff(email, "Inbox " + mark, Language.EN, PASSWORD, Role.COORDINATOR)));
        Page page = portal.visit();
        page.navigate(portal.home() + "/app/login");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        Desks.click(page, AriaRole.BUTTON, "Sign in");
        page.waitForURL(address -> !address.contains("/login"));
        page.getByRole(AriaRole.HEADING).first().waitFor();
        page.keyboard().press("Escape");
        return page;
    }

    private void apply(String name) {
        CurrentActor.runAs(
                Actor.VISITOR,
                () -> portal.bean(Applications.class)
                        .submit(new ApplicationDraft(
                                Charters.PARIS_CALL,
                                name,
                                Language.EN,
                                OrganisationType.COMPANY,
                                new CountryCode("KE"),
                                "",
                                "A. Person",
                                "Director",
                                "office@inbox.example",
                                "")));
    }
}
