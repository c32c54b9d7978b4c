package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.accord.charters.CharterDraft;
import org.accord.charters.CharterDraft.PrincipleDraft;
import org.accord.charters.CharterOpening;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.charters.ReendorsementWindow.After;
import org.accord.charters.WindowDraft;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.signatories.Admission;
import org.accord.signatories.Admissions;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A charter gets its second version, and a state that signed the first reads what changed and signs it. */
@Tag("journey")
class ReendorsementJourney {

    private static final String SUMMARY = "Principle 1 · summary (English)";

    private final Portal portal = Portal.open();
    private final Desks desks = new Desks(portal);
    private final String mark = Identity.random().substring(0, 6);
    private final String slug = "journey-" + mark;
    private final String name = "Declaration of the journey " + mark;

    @Test
    void aStateReadsWhatANewVersionChangesAndEndorsesIt() {
        aCharterThatJordanSigned();
        Page jordan = portal.signIn("Representative of Jordan");
        comment(jordan);
        Page office = portal.signIn("Coordinator of the secretariat");
        answer(office);
        bringIntoForce(office);
        office.context().close();

        jordan.navigate(portal.home() + "/charters/" + slug + "/versions/2");
        assertThat(jordan.locator("#comments")).containsText("Why twice?");
        assertThat(jordan.locator("#comments .answer")).containsText("Once is not enough.");
        jordan.navigate(portal.home() + "/app");
        assertThat(jordan.getByText("Endorse version 2: Jordan")).isVisible();
        jordan.navigate(portal.home() + "/app/endorsements");
        jordan.getByText(name).first().click();
        assertThat(jordan.locator("del")).containsText("once");
        assertThat(jordan.locator("ins")).containsText("twice");
        assertThat(jordan.getByText("otherwise the signature ends")).isVisible();
        assertThat(Desks.violations(jordan)).isEmpty();
        jordan.setViewportSize(1280, 900);
        Desks.click(jordan, AriaRole.BUTTON, "Endorse version 2");
        assertThat(jordan.getByText("Version 2 is endorsed")).isVisible();
        assertThat(jordan.getByText("Nothing is asked of you")).isVisible();

        jordan.navigate(portal.home() + "/charters/" + slug + "/changes");
        assertThat(jordan.locator("ins").last()).containsText("twice");
        assertThat(Desks.violations(jordan)).isEmpty();
        jordan.setViewportSize(1280, 900);
        jordan.navigate(portal.home() + "/signatories/jo");
        assertThat(jordan.locator("aside li")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(name)))
                .containsText("Version 2");
        jordan.context().close();
    }

    @Test
    void whatIsRemovedLeavesItsReasonOnThePage() {
        aCharterThatJordanSigned();
        Page jordan = portal.signIn("Representative of Jordan");
        jordan.navigate(portal.home() + "/app/consultations/" + slug);
        type(jordan, "Your comment", "Why?");
        Desks.click(jordan, AriaRole.BUTTON, "Publish the comment");
        assertThat(jordan.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name)))
                .isFocused();
        Page office = portal.signIn("Coordinator of the secretariat");
        answer(office);
        replaceWhatIsAnswered(jordan);
        remove(office);

        jordan.navigate(portal.home() + "/charters/" + slug + "/versions/2");
        assertThat(jordan.locator("#comments"))
                .containsText("A comment was removed by the secretariat The reason given: It insults a person.");
        assertThat(jordan.locator("#comments")).not().containsText("Why");
        assertThat(Desks.violations(jordan)).isEmpty();
        jordan.context().close();
    }

    private void replaceWhatIsAnswered(Page jordan) {
        jordan.reload();
        Desks.click(jordan, AriaRole.BUTTON, "Replace");
        type(jordan, "Your comment", "Why twice?");
        Desks.click(jordan, AriaRole.BUTTON, "Publish in its place");
        assertThat(jordan.getByText("The earlier comment leaves the page, and with it the answer"))
                .isVisible();
        jordan.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish in its place"))
                .click();
        assertThat(jordan.getByText("The comment is replaced.")).isVisible();
    }

    private void remove(Page office) {
        office.navigate(portal.home() + "/app/comments");
        waiting(office).click();
        office.getByLabel("Reason for the removal").fill("It insults a person.");
        assertThat(Desks.violations(office)).isEmpty();
        office.setViewportSize(1280, 900);
        Desks.sure(office, "Remove from the page");
        assertThat(office.getByText("The comment is removed.")).isVisible();
        office.context().close();
    }

    private void comment(Page jordan) {
        assertThat(jordan.getByText("Comment on version 2: Jordan").first()).isVisible();
        jordan.navigate(portal.home() + "/app/consultations/" + slug);
        assertThat(jordan.getByText("Comments are public at once")).isVisible();
        type(jordan, "Your comment", "Why?");
        assertThat(Desks.violations(jordan)).isEmpty();
        jordan.setViewportSize(1280, 900);
        jordan.reload();
        assertThat(jordan.getByLabel("Your comment")).hasValue("Why?");
        Desks.click(jordan, AriaRole.BUTTON, "Publish the comment");
        assertThat(jordan.getByText("The comment is published.")).isVisible();
        sayItOtherwise(jordan);
        jordan.navigate(portal.home() + "/charters/" + slug + "/versions/2");
        assertThat(jordan.locator("#comments")).containsText("Why twice?");
        assertThat(jordan.locator("#comments")).not().containsText("And how?");
        assertThat(Desks.violations(jordan)).isEmpty();
        jordan.setViewportSize(1280, 900);
    }

    /** Other words for a comment and a new one are typed in turn, interrupted, and neither takes the other's place. */
    private void sayItOtherwise(Page jordan) {
        Desks.click(jordan, AriaRole.BUTTON, "Replace");
        assertThat(jordan.getByLabel("Your comment")).hasValue("Why?");
        type(jordan, "Your comment", "Why twice?");
        Desks.click(jordan, AriaRole.BUTTON, "Write a new comment instead");
        assertThat(jordan.getByLabel("Your comment")).hasValue("");
        type(jordan, "Your comment", "And how?");
        jordan.reload();
        assertThat(jordan.getByLabel("Your comment")).hasValue("And how?");
        Desks.click(jordan, AriaRole.BUTTON, "Replace");
        assertThat(jordan.getByLabel("Your comment")).hasValue("Why twice?");
        Desks.click(jordan, AriaRole.BUTTON, "Publish in its place");
        assertThat(jordan.getByText("The comment is replaced.")).isVisible();
        assertThat(jordan.getByLabel("Your comment")).hasValue("And how?");
        Desks.click(jordan, AriaRole.BUTTON, "Publish the comment");
        assertThat(jordan.locator(".entry").last()).containsText("And how?");
        jordan.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take back"))
                .last()
                .click();
        jordan.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Take back"))
                .click();
        assertThat(jordan.getByText("The comment is taken back.")).isVisible();
    }

    /** Types, and waits until it is saved. */
    private static void type(Page page, String field, String words) {
        page.getByLabel(field).fill(words);
        page.getByLabel(field).blur();
        assertThat(page.locator(".acts-bar .saved")).containsText("Saved");
    }

    private void answer(Page office) {
        office.navigate(portal.home() + "/app/comments");
        waiting(office).click();
        type(office, "Reasoned answer", "Once is not enough.");
        assertThat(Desks.violations(office)).isEmpty();
        office.setViewportSize(1280, 900);
        office.reload();
        assertThat(office.getByLabel("Reasoned answer")).hasValue("Once is not enough.");
        Desks.click(office, AriaRole.BUTTON, "Publish the answer");
        assertThat(office.getByText("The answer is published.")).isVisible();
    }

    /** The comment of Jordan that has no answer; those that have one stand below. */
    private static Locator waiting(Page office) {
        return office.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Jordan"))
                .first();
    }

    private void bringIntoForce(Page office) {
        office.navigate(portal.home() + "/app/settings/charters/" + slug + "/text");
        type(office, SUMMARY, "Whoever signs looks three times.");
        Desks.click(office, AriaRole.BUTTON, "Look at the changes");
        office.getByLabel("It ends, by an act in the register").check();
        assertThat(Desks.violations(office)).isEmpty();
        office.setViewportSize(1280, 900);
        Desks.sure(office, "Publish version 2");
        assertThat(office.getByText("The last that a colleague put on record is not this text"))
                .isVisible();
        type(office, SUMMARY, "Whoever signs looks twice.");
        Desks.click(office, AriaRole.BUTTON, "Look at the changes");
        assertThat(office.getByLabel("It ends, by an act in the register")).isChecked();
        Desks.sure(office, "Publish version 2");
        assertThat(office.getByText("Version 2 is published.")).isVisible();
    }

    private void aCharterThatJordanSigned() {
        CurrentActor.runAs(desks.actor("coordinator@accord.example"), () -> {
            portal.bean(Charters.class)
                    .open(new CharterOpening(
                            slug, Language.EN, desks.today(), "a journey", text(0, "Whoever signs looks once.")));
            portal.bean(Admissions.class)
                    .admit(new Admission(
                            slug,
                            LocalisedText.of(Language.EN, "Jordan"),
                            OrganisationType.STATE,
                            new CountryCode("JO"),
                            "",
                            "",
                            "Minister",
                            "",
                            null,
                            "Signed at a conference."));
        });
        CurrentActor.runAs(
                desks.actor("administrator@accord.example"),
                () -> portal.bean(CharterVersions.class)
                        .consult(
                                slug,
                                text(1, "Whoever signs looks twice."),
                                desks.today().plusDays(30),
                                new WindowDraft(180, After.LAPSES)));
    }

    private CharterDraft text(int seen, String summary) {
        return new CharterDraft(
                seen,
                Map.of(Language.EN, name),
                List.of(new PrincipleDraft(
                        Map.of(Language.EN, "Look closely"), Map.of(Language.EN, summary), List.of("a"))));
    }
}
