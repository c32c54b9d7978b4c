package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A coordinator starts jobs by button, sees their progress move, and opens what they published. */
@Tag("journey")
class JobsJourney {

    private static final double PATIENCE_MILLIS = 60_000;

    private final Portal portal = Portal.open();
    private Page page;

    @BeforeEach
    void openJobs() {
        page = portal.signIn("Coordinator of the secretariat");
        page.navigate(portal.home() + "/app/jobs");
    }

    @AfterEach
    void closeBrowser() {
        page.context().close();
    }

    @Test
    void anImplementationReportStartedByButtonIsPublished() {
        Locator row = startedAndDone("Implementation report");

        assertThat(Desks.violations(page)).isEmpty();
        row.getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Implementation report");
    }

    @Test
    void aMatchingStartedByButtonIsPublished() {
        Locator row = startedAndDone("Capacity matching");

        row.getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("Proposed matches");
    }

    /** Starts the job and sees its bars fill and its end be said, without touching the page. */
    private Locator startedAndDone(String job) {
        Locator row = start(job);
        assertThat(row.getByText("Done", new Locator.GetByTextOptions().setExact(true)))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(row.getByRole(AriaRole.PROGRESSBAR).last()).hasAttribute("aria-valuenow", "100");
        assertThat(page.getByRole(AriaRole.STATUS).filter(new Locator.FilterOptions().setHasText(": Done")))
                .hasCount(1);
        return row;
    }

    private Locator start(String job) {
        Desks.click(page, AriaRole.BUTTON, "Start: " + job);
        return page.getByRole(AriaRole.ARTICLE).first();
    }
}
