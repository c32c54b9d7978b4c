package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.accord.shared.Identity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A coordinator reads a list of facts, an administrator brings it in and takes it back; the public page follows. */
@Tag("journey")
class FactImportJourney {

    private final Portal portal = Portal.open();
    private final String mark = Identity.random();

    @Test
    void factsAreReadByOneAndBroughtInByAnotherAndGoAsOne() {
        Page page = portal.signIn("Coordinator of the secretariat");
        page.navigate(portal.home() + "/app/imports/new");
        page.getByLabel("Status facts of instruments").check();
        page.setInputFiles("input[type=file]", new FilePayload("facts.csv", "text/csv", list()));
        assertThat(page.getByText("Chosen:")).isVisible();
        page.getByLabel("Where the list comes from").fill("Table of the depositary");
        assertThat(Desks.violations(page)).isEmpty();
        page.setViewportSize(1280, 900);
        Desks.click(page, AriaRole.BUTTON, "Look through");
        assertThat(page.getByText("2 rows can be brought in by another person")).isVisible();
        assertThat(page.getByText("This country is not known.").first()).isVisible();
        page.waitForURL(Pattern.compile("/app/imports/(?!new)[^/]+$"));
        String list = page.url();
        page.context().close();

        Page second = portal.signIn("Administrator of the portal");
        second.navigate(list);
        Desks.sure(second, "Bring 2 rows in");
        assertThat(second.getByText("2 facts are on record by this list.")).isVisible();
        Page visitor = second.context().newPage();
        visitor.navigate(portal.home() + "/instruments/un-cybercrime");
        assertThat(visitor.getByText("Table " + mark).first()).isVisible();
        assertThat(second.getByText("another person of the secretariat takes them back"))
                .isVisible();
        Page first = portal.signIn("Coordinator of the secretariat");
        first.navigate(list);
        Desks.sure(first, "Undo the whole import");
        assertThat(first.getByText("2 facts were taken back; none was left.")).isVisible();
        first.context().close();
        visitor.navigate(portal.home() + "/instruments/un-cybercrime");
        assertThat(visitor.getByText("Table " + mark)).hasCount(0);
        second.context().close();
    }

    private byte[] list() {
        String source = ",signature,2025-10-25,Table " + mark + "\r\n";
        return ("instrument,state,act,true_on,source\r\nun-cybercrime,Fiji" + source + "un-cybercrime,Samoa" + source
                        + "un-cybercrime,Atlantis" + source)
                .getBytes(StandardCharsets.UTF_8);
    }
}
