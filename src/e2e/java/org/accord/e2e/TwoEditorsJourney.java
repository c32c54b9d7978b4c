package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two people amend one commitment at once; the second is told, sees both texts and loses nothing. */
@Tag("journey")
class TwoEditorsJourney {

    private static final String NORTHWIND = "Administrator of Northwind Router Works (example)";
    private static final String WHAT = "What will be done";

    private final Portal portal = Portal.open();
    private final Desks desks = new Desks(portal);
    private final String firstText = "The first editor wrote " + Identity.random();
    private final String secondText = "The second editor wrote " + Identity.random();

    @Test
    void theSecondEditorIsToldSeesBothTextsAndLosesNothing() {
        String address = portal.home() + "/app/commitments/" + commitment();
        Page first = portal.signIn(NORTHWIND);
        Page second = portal.signIn(NORTHWIND);
        first.navigate(address);
        second.navigate(address);
        text(first).fill(firstText);
        amend(first);
        assertThat(first.getByText("Amended").first()).isVisible();

        text(second).fill(secondText);
        amend(second);

        Locator conflict = second.getByRole(AriaRole.DIALOG);
        assertThat(conflict).containsText(firstText.substring(firstText.length() - 8));
        assertThat(conflict).containsText(secondText.substring(secondText.length() - 8));
        assertThat(Desks.violations(second)).isEmpty();
        second.setViewportSize(1280, 900);
        conflict.getByRole(AriaRole.BUTTON).first().click();
        assertThat(text(second)).hasValue(secondText);
        first.context().close();
        second.context().close();
    }

    private String commitment() {
        Actor actor = desks.actor("northwind@accord.example");
        return CurrentActor.callAs(
                actor,
                () -> portal
                        .bean(Commitments.class)
                        .own(actor.organisations().iterator().next(), Set.of(Commitment.State.PUBLISHED), 0, 1)
                        .items()
                        .stream()
                        .map(CommitmentSummary::id)
                        .findFirst()
                        .orElseThrow());
    }

    private static Locator text(Page page) {
        return page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(WHAT))
                .first();
    }

    private static void amend(Page page) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Why it is amended"))
                .fill("The plan changed");
        Desks.click(page, AriaRole.BUTTON, "Publish the amendment");
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Publish the amendment"))
                .click();
    }
}
