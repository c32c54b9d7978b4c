package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.approvals.Approvals;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Commitments;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where two have to agree: one amends what is published, and everyone reads it once a second person has approved. */
@Tag("journey")
class ApprovalJourney {

    private static final String PASSWORD = "meadow-pebble-lantern-58";

    private final Portal portal = Portal.open();
    private final String mark = Identity.random().substring(0, 6);
    private final String editor = "editor-" + mark + "@approval.example";
    private final String head = "head-" + mark + "@approval.example";
    private final String before = "Train a hundred people " + mark;
    private final String after = "Train two hundred people " + mark;

    @Test
    void whatOneAmendsEveryoneReadsOnceASecondPersonHasApproved() {
        Recorded<Commitment> promise = aPromiseOfTwo();
        String desk = portal.home() + "/app/commitments/" + promise.id();
        Page asking = signIn(portal.visit(), editor);
        asking.navigate(desk);
        asking.getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill(after);
        asking.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why it is amended"))
                .fill("More can be trained than was thought");
        Desks.click(asking, AriaRole.BUTTON, "Ask for approval");
        asking.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ask for approval"))
                .click();
        assertThat(asking.getByText("Your colleagues who approve").first()).isVisible();
        asking.navigate(desk);
        assertThat(asking.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the request")))
                .isVisible();

        Page approving = signIn(portal.visit(), head);
        approving.navigate(portal.home() + "/app/");
        approving
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(before))
                .first()
                .click();
        assertThat(approving.getByText("Title, as it is to be")).isVisible();
        assertThat(approving.getByText(after).first()).isVisible();
        assertThat(Desks.violations(approving)).isEmpty();
        Desks.click(approving, AriaRole.BUTTON, "Approve");
        assertThat(approving.getByText("Approved. The act is on record.").first())
                .isVisible();

        asking.navigate(portal.home() + "/app/approvals");
        assertThat(asking.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Decided")))
                .isVisible();
        asking.navigate(portal.home() + "/commitments/" + promise.id());
        assertThat(asking.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(after)))
                .isVisible();
        asking.context().close();
        approving.context().close();
    }

    private Page signIn(Page page, String email) {
        page.navigate(portal.home() + "/app/login");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        Desks.click(page, AriaRole.BUTTON, "Sign in");
        page.waitForURL(address -> !address.contains("/login"));
        return page;
    }

    /** A published commitment of an organisation that wants a second person, with an editor and an administrator. */
    private Recorded<Commitment> aPromiseOfTwo() {
        OrganisationId organisation = CurrentActor.callAs(Actor.SYSTEM, this::aSignatoryOfNobody);
        member("Edda Editor", editor, Membership.of(organisation, Membership.Kind.EDITOR));
        member("Hugo Head", head, Membership.of(organisation, Membership.Kind.ADMINISTRATOR));
        Recorded<Commitment> published = CurrentActor.callAs(new Desks(portal).actor(editor), () -> {
            Commitments commitments = portal.bean(Commitments.class);
            Recorded<Commitment> draft = commitments.draft(organisation, draft());
            return commitments.publish(draft.id(), draft.version());
        });
        CurrentActor.runAs(
                new Desks(portal).actor(head),
                () -> portal.bean(Approvals.class).want(organisation));
        return published;
    }

    private OrganisationId aSignatoryOfNobody() {
        return portal
                .bean(Signatories.class)
                .directory(Signatories.of(Charters.PARIS_CALL)
                        .where("type", OrganisationType.CIVIL_SOCIETY.name())
                        .where("standing", Standing.ACTIVE.name())
                        .sortedBy("name")
                        .page(0, 50))
                .items()
                .stream()
                .map(signatory -> signatory.organisation())
                .filter(each -> portal.bean(Accounts.class).byOrganisation(each).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private void member(String name, String email, Membership membership) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> portal.bean(Accounts.class)
                        .create(NewUser.member(email, name, Language.EN, PASSWORD, membership)));
    }

    private CommitmentDraft draft() {
        return new CommitmentDraft(
                Charters.PARIS_CALL,
                Language.EN,
                before,
                "People are trained.",
                Set.of(1),
                List.of(new CommitmentDraft.MilestoneDraft("First course", LocalDate.of(2030, 1, 1))),
                List.of(new CommitmentDraft.IndicatorDraft(
                        "Trained", "people", BigDecimal.ZERO, BigDecimal.valueOf(100), LocalDate.of(2031, 1, 1))));
    }
}
