package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.signatories.ApplicationDraft;
import org.accord.signatories.Applications;
import org.accord.signatories.OrganisationType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Civil society adds evidence, a coordinator publishes it, the signatory replies, and everyone reads both. */
@Tag("journey")
class ContributionJourney {

    private static final String PASSWORD = "lantern-orchard-copper-17";
    private static final String PERSON = "Zeynep Quillfeather";

    private final Portal portal = Portal.open();
    private final Desks desks = new Desks(portal);
    private final String word = Identity.random();
    private final String organisation = "Riverbank Watch " + word;
    private final String email = word + "@watch.example";

    @Test
    void evidenceIsAddedPublishedRepliedToAndPrinted() {
        aWatcher();
        CommitmentSummary commitment = jordansCommitment();
        String said = "Only eleven people were in the room " + word;

        Page watcher = portal.visit();
        watcher.navigate(portal.home() + "/commitments/" + commitment.id());
        Desks.click(watcher, AriaRole.LINK, "Add evidence to this commitment");
        signIn(watcher);
        assertThat(watcher.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Commitment")))
                .hasValue(commitment.title() + " · Jordan");
        assertThat(Desks.violations(watcher)).isEmpty();
        watcher.setViewportSize(1280, 900);
        Desks.click(watcher, AriaRole.BUTTON, "Hand it in");
        assertThat(watcher.getByText("2 entries need your attention")).isVisible();
        watcher.getByLabel("Speaks against the claim").check();
        watcher.getByLabel("What you know").fill(said);
        watcher.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        PERSON + ".csv", "text/csv", "day,people\n1,11\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(watcher.getByText(PERSON + ".csv")).isVisible();
        Desks.settled(watcher);
        assertThat(watcher.getByText("Saved").first()).isVisible();
        watcher.reload();
        assertThat(watcher.getByText(PERSON + ".csv")).isVisible();
        assertThat(watcher.getByLabel("What you know")).hasValue(said);
        Desks.click(watcher, AriaRole.BUTTON, "Hand it in");
        assertThat(watcher.getByText("Waits for a decision").first()).isVisible();
        watcher.waitForURL(Pattern.compile(".*/app/contributions/[a-z0-9]+"));
        String id = watcher.url().replaceFirst(".*/", "");

        publish(id, said);
        Page jordan = portal.signIn("Representative of Jordan");
        jordan.navigate(portal.home() + "/app/contributions/replies/" + id);
        assertThat(jordan.getByText(said)).isVisible();
        assertThat(jordan.content()).doesNotContain(PERSON).doesNotContain(organisation);
        assertThat(Desks.violations(jordan)).isEmpty();
        jordan.setViewportSize(1280, 900);
        jordan.getByLabel("Your reply, published").fill("The list shows forty-two " + word);
        Desks.sure(jordan, "Publish the reply");
        assertThat(jordan.getByText("Public, with a reply").first()).isVisible();
        jordan.context().close();

        watcher.reload();
        assertThat(watcher.getByText("The list shows forty-two " + word)).isVisible();
        watcher.context().close();
        Page visitor = portal.visit();
        visitor.navigate(portal.home() + "/commitments/" + commitment.id());
        Locator printed = visitor.locator("#contribution-" + id);
        assertThat(printed.getByText(said)).isVisible();
        assertThat(printed.getByText("The list shows forty-two " + word)).isVisible();
        assertThat(printed.getByText("evidence-1.csv")).isVisible();
        assertThat(visitor.content()).doesNotContain(PERSON).doesNotContain(organisation);
        assertThat(Desks.violations(visitor)).isEmpty();
        Desks.click(visitor, AriaRole.LINK, "Rules for contributions");
        assertThat(visitor.getByText("No personal data").first()).isVisible();
        assertThat(Desks.violations(visitor)).isEmpty();
        visitor.context().close();
    }

    private void publish(String id, String said) {
        Page coordinator = portal.signIn("Coordinator of the secretariat");
        coordinator.navigate(portal.home() + "/app/contributions/queue/" + id);
        assertThat(coordinator.getByText(said)).isVisible();
        assertThat(coordinator.getByText(PERSON)).isVisible();
        assertThat(coordinator.getByText(organisation)).isVisible();
        assertThat(Desks.violations(coordinator)).isEmpty();
        coordinator.setViewportSize(1280, 900);
        Desks.sure(coordinator, "Publish");
        assertThat(coordinator.getByText("Before the signatory").first()).isVisible();
        coordinator.context().close();
    }

    private void signIn(Page page) {
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        Desks.click(page, AriaRole.BUTTON, "Sign in");
        page.waitForURL(address -> address.contains("/app/contributions"));
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

    private void aWatcher() {
        String application = CurrentActor.callAs(
                Actor.VISITOR,
                () -> portal.bean(Applications.class)
                        .submit(new ApplicationDraft(
                                Charters.PARIS_CALL,
                                organisation,
                                Language.EN,
                                OrganisationType.CIVIL_SOCIETY,
                                CountryCode.of("KE"),
                                "",
                                "A. Person",
                                "Director",
                                email,
                                "")));
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> portal.bean(Accounts.class)
                        .create(NewUser.member(
                                email,
                                PERSON,
                                Language.EN,
                                PASSWORD,
                                Membership.of(
                                        portal.bean(Applications.class)
                                                .accept(application, 1, "Complete")
                                                .organisation()
                                                .id(),
                                        Membership.Kind.EDITOR))));
    }
}
