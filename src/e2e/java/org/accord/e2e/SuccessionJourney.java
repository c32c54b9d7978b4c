package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.charters.Charters;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An organisation's only administrator leaves: somebody new takes over and goes on, and the organisation is never alone. */
@Tag("journey")
class SuccessionJourney {

    private static final String PASSWORD = "meadow-pebble-lantern-58";

    private final Portal portal = Portal.open();
    private final String mark = Identity.random().substring(0, 6);
    private final String leaver = "leaver-" + mark + "@succession.example";
    private final String successor = "successor-" + mark + "@succession.example";

    @Test
    void whoeverTakesOverGoesOnAndWhoeverLeftCanActNoMore() {
        OrganisationId organisation = aSignatoryOf("Mira Leaver");
        Page leaving = signIn(portal.visit(), leaver);
        leaving.navigate(portal.home() + "/app/");
        leaving.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Representatives"))
                .click();
        String link = handOver(leaving);

        Page taking = portal.visit();
        taking.navigate(link);
        taking.locator("#password").fill(PASSWORD);
        taking.locator("#again").fill(PASSWORD);
        Desks.click(taking, AriaRole.BUTTON, "Choose this password");
        signIn(taking, successor);
        taking.navigate(portal.home() + "/app/organisation");
        assertThat(taking.getByText("Administrator of the organisation").first())
                .isVisible();
        invite(taking);
        taking.navigate(portal.home() + "/app/approvals/rule");
        assertThat(taking.getByRole(AriaRole.CHECKBOX)).isVisible();
        assertThat(Desks.violations(taking)).isEmpty();

        leaving.navigate(portal.home() + "/app/organisation");
        assertThat(leaving.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Hand over")))
                .hasCount(0);
        assertThat(new Desks(portal).actor(leaver).seesFor(organisation)).isFalse();
        assertThat(new Desks(portal).actor(successor).actsFor(organisation)).isTrue();
        leaving.context().close();
        taking.context().close();
    }

    private String handOver(Page page) {
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Nils Successor");
        page.getByLabel("E-mail address").fill(successor);
        assertThat(Desks.violations(page)).isEmpty();
        page.setViewportSize(1280, 900);
        Desks.click(page, AriaRole.BUTTON, "Hand over");
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand over"))
                .click();
        assertThat(page.getByText("Mira Leaver has handed over.")).isVisible();
        return page.getByLabel("Link to choose a password").inputValue();
    }

    private void invite(Page page) {
        page.navigate(portal.home() + "/app/settings/invite");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Rosa Reader");
        page.getByLabel("E-mail address").fill("reader-" + mark + "@succession.example");
        Desks.click(page, AriaRole.BUTTON, "Make the account and the link");
        assertThat(page.getByText("The account is made")).isVisible();
    }

    private Page signIn(Page page, String email) {
        page.navigate(portal.home() + "/app/login");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        Desks.click(page, AriaRole.BUTTON, "Sign in");
        page.waitForURL(address -> !address.contains("/login"));
        return page;
    }

    /** A company of the demonstration for which nobody acts yet, with its first administrator. */
    private OrganisationId aSignatoryOf(String administrator) {
        return CurrentActor.callAs(Actor.SYSTEM, () -> {
            Accounts accounts = portal.bean(Accounts.class);
            OrganisationId organisation = portal
                    .bean(Signatories.class)
                    .directory(Signatories.of(Charters.PARIS_CALL)
                            .where("type", OrganisationType.COMPANY.name())
                            .sortedBy("name")
                            .page(0, 50))
                    .items()
                    .stream()
                    .map(signatory -> signatory.organisation())
                    .filter(each -> accounts.byOrganisation(each).isEmpty())
                    .findFirst()
                    .orElseThrow();
            accounts.create(NewUser.member(
                    leaver,
                    administrator,
                    Language.EN,
                    PASSWORD,
                    Membership.of(organisation, Membership.Kind.ADMINISTRATOR)));
            return organisation;
        });
    }
}
