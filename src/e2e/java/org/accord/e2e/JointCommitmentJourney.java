package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Set;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lead asks a signatory to be its partner; the partner confirms in its own browser, and everyone reads it. */
@Tag("journey")
class JointCommitmentJourney {

    private static final String PARTNER = "Northwind Router Works";
    private static final String PARTNERS = "Administrator of Northwind Router Works (example)";
    private static final int PHONE = 390;

    private final Portal portal = Portal.open();
    private final Desks desks = new Desks(portal);

    @Test
    void aPartnerConfirmsForItselfAndEveryoneReadsIt() {
        CommitmentSummary commitment = jordansCommitment();
        Page lead = portal.signIn("Representative of Jordan");
        lead.navigate(portal.home() + "/app/commitments/" + commitment.id());
        Desks.click(lead, AriaRole.LINK, "Partners: invite some");
        assertThat(lead.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Invite a signatory")))
                .isVisible();
        assertThat(Desks.violations(lead)).isEmpty();
        lead.setViewportSize(1280, 900);
        invite(lead);
        Desks.settled(lead);
        assertThat(listed(lead)).containsText("Asked, no answer yet");

        Page visitor = portal.visit();
        String page = portal.home() + "/commitments/" + commitment.id();
        visitor.navigate(page);
        assertThat(visitor.getByText("1 asked, no answer yet")).isVisible();
        assertThat(visitor.getByRole(AriaRole.MAIN).getByText(PARTNER)).hasCount(0);

        confirmByKeyboard(commitment.id());

        visitor.navigate(page);
        assertThat(visitor.getByText("1 confirmed")).isVisible();
        assertThat(visitor.getByRole(AriaRole.MAIN)
                        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(PARTNER)))
                .isVisible();
        Desks.click(visitor, AriaRole.LINK, "See and search all partners");
        assertThat(visitor.getByRole(AriaRole.TABLE).getByText("Confirmed")).isVisible();
        assertThat(Desks.violations(visitor)).isEmpty();
        looked(visitor, page);
        lead.reload();
        assertThat(listed(lead)).containsText("Confirmed");
        lead.context().close();
        visitor.context().close();
    }

    /** The partner among all of the commitment. */
    private static Locator listed(Page page) {
        return page.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(PARTNER))
                .first();
    }

    private static void invite(Page page) {
        Locator whom = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Which signatory"));
        whom.fill(PARTNER);
        page.getByRole(AriaRole.OPTION).first().click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Invite a signatory"))
                .click();
    }

    /** Its start view leads there; both buttons are reached and pressed without a mouse. */
    private void confirmByKeyboard(String commitment) {
        Page partner = portal.signIn(PARTNERS);
        partner.navigate(portal.home() + "/app/");
        assertThat(partner.getByText("You are asked to be a partner").first()).isVisible();
        partner.navigate(portal.home() + "/app/commitments/" + commitment);
        Locator confirm = partner.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm").setExact(true));
        assertThat(confirm).isVisible();
        assertThat(Desks.violations(partner)).isEmpty();
        partner.setViewportSize(PHONE, 844);
        confirm.focus();
        partner.keyboard().press("Enter");
        Locator sure = partner.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Confirm").setExact(true));
        assertThat(sure).isVisible();
        sure.press("Enter");
        Desks.settled(partner);
        assertThat(partner.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your organisation is a partner")))
                .isVisible();
        partner.context().close();
    }

    /** Narrow, and in Arabic: nothing runs over the edge. */
    private static void looked(Page visitor, String page) {
        visitor.setViewportSize(PHONE, 844);
        for (String path : Set.of("", "/partners")) {
            visitor.navigate(page + path + "?lang=ar");
            assertThat(visitor.locator("html")).hasAttribute("dir", "rtl");
            assertThat(((Number) visitor.evaluate("document.documentElement.scrollWidth")).intValue())
                    .isLessThanOrEqualTo(PHONE);
            visitor.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/journeys/joint-commitment" + path.replace('/', '-') + "-ar.png")));
        }
    }

    private CommitmentSummary jordansCommitment() {
        Actor jordan = desks.actor("jordan@accord.example");
        return CurrentActor.callAs(
                jordan,
                () -> portal.bean(Commitments.class)
                        .own(jordan.organisations().iterator().next(), Set.of(Commitment.State.PUBLISHED), 0, 1)
                        .items()
                        .getFirst());
    }
}
