package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.accord.shared.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A coordinator brings in a list of five hundred with three bad rows, and takes it back. */
@Tag("journey")
class ImportJourney {

    private final Portal portal = Portal.open();
    private final String mark = Identity.random();

    @Test
    void ofFiveHundredRowsThreeAreListedAndTheOthersComeAndGoAsOne() throws IOException {
        Page page = portal.signIn("Coordinator of the secretariat");
        page.navigate(portal.home() + "/app/imports/new");
        Desks.click(page, AriaRole.BUTTON, "Look through");
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("need your attention");
        assertThat(Desks.violations(page)).isEmpty();
        page.setViewportSize(1280, 900);

        page.setInputFiles("input[type=file]", new FilePayload("list.csv", "text/csv", list()));
        assertThat(page.getByText("Chosen:")).isVisible();
        page.getByLabel("Where the list comes from").fill("Signed on paper at the forum");
        Desks.click(page, AriaRole.BUTTON, "Look through");

        assertThat(page.getByText("497 rows can be brought in; 3 rows have faults."))
                .isVisible();
        assertThat(page.getByText("This country is not known.").first()).isVisible();
        assertThat(Desks.violations(page)).isEmpty();
        page.setViewportSize(1280, 900);
        Download faults = page.waitForDownload(() -> Desks.click(page, AriaRole.LINK, "Faults as a file (CSV)"));
        assertThat(Files.readString(faults.path()))
                .contains("Atlantis")
                .contains("499,")
                .contains("501,");

        Desks.sure(page, "Bring 497 rows in");
        assertThat(page.getByText("497 signatories are on record by this list."))
                .isVisible(patient());
        Desks.sure(page, "Undo the whole import");
        assertThat(page.getByText(Pattern.compile("497 signatures were taken back; none was left")))
                .isVisible(patient());
        page.context().close();
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions patient() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    }

    private byte[] list() {
        StringBuilder list = new StringBuilder("name,type,country,function\r\n");
        for (int i = 0; i < 497; i++) {
            list.append("Journey ").append(i).append(' ').append(mark).append(",company,Kenya,Director\r\n");
        }
        list.append("Far ").append(mark).append(",company,Atlantis,Director\r\n");
        list.append("Nameless,company,Kenya,\r\n");
        list.append(",company,Kenya,Director\r\n");
        return list.toString().getBytes(StandardCharsets.UTF_8);
    }
}
