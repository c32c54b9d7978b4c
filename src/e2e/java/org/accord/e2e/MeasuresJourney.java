package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.accord.shared.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A state records a law, a coordinator compares it with its source, and everybody reads it beside what was signed. */
@Tag("journey")
class MeasuresJourney {

    private final Portal portal = Portal.open();
    private final String title = "Evidence Act (example) " + Identity.random();

    @Test
    void aLawThatAStateRecordedIsReviewedAndReadBesideWhatItSigned() {
        Page state = portal.signIn("Representative of Jordan");
        state.navigate(portal.home() + "/app/measures/new/form");
        choose(state, "Instrument", "Budapest");
        state.getByLabel("What it is").click();
        option(state, "Law");
        state.getByLabel("Title, as it is cited").fill(title);
        choose(state, "Language of the title", "English");
        state.getByLabel("Since").fill("2031-01-01");
        state.getByLabel("Source").fill("Official journal (example)");
        Desks.click(state, AriaRole.BUTTON, "Save");
        assertThat(state.getByText("2 entries need your attention")).isVisible();
        assertThat(Desks.violations(state)).isEmpty();
        state.setViewportSize(1280, 900);
        state.getByLabel("Link").fill("https://laws.accord.example/evidence");
        state.getByLabel("Since").fill("2021-06-01");
        Desks.click(state, AriaRole.BUTTON, "Save");
        assertThat(state.getByText("Not yet reviewed").first()).isVisible();
        state.waitForURL(Pattern.compile("/app/measures/(?!new)[^/]+$"));
        String desk = state.url();
        state.context().close();

        Page coordinator = portal.signIn("Coordinator of the secretariat");
        coordinator.navigate(desk);
        assertThat(Desks.violations(coordinator)).isEmpty();
        coordinator.setViewportSize(1280, 900);
        Desks.click(coordinator, AriaRole.BUTTON, "Agrees with its source");
        assertThat(coordinator.getByText("The review is on record.").first()).isVisible();
        coordinator.context().close();

        Page visitor = portal.visit();
        visitor.navigate(portal.home() + "/instruments");
        Desks.click(visitor, AriaRole.LINK, "Signed is not done: instruments and states side by side");
        visitor.getByLabel("States of").selectOption("League of Arab States");
        Desks.click(visitor, AriaRole.BUTTON, "Show");
        Desks.click(visitor, AriaRole.LINK, "Jordan");
        assertThat(visitor.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(title)))
                .containsText("reviewed by the secretariat");
        visitor.context().close();
    }

    private static void choose(Page page, String field, String typed) {
        page.getByLabel(field, new Page.GetByLabelOptions().setExact(true)).fill(typed);
        page.getByRole(AriaRole.OPTION).first().click();
    }

    private static void option(Page page, String name) {
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
