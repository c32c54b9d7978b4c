package org.accord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A coordinator renames a signatory, and whoever comes by its former address reads both names. */
@Tag("journey")
class RenamingJourney {

    private static final String FORMER = "camara-de-redes-abiertas-example";
    private static final String REASON = "The general assembly decided so.";

    private final Portal portal = Portal.open();
    private final String home = portal.home();

    @Test
    void theFormerAddressLeadsToTheNewName() {
        Organisation chamber = portal.bean(Signatories.class).bySlug(FORMER).orElseThrow();

        Page coordinator = portal.signIn("Coordinator of the secretariat");
        coordinator.navigate(home + "/app/standing/" + chamber.id().value());
        Desks.click(coordinator, AriaRole.LINK, "Names of this organisation");
        coordinator.getByLabel("Name in Español").fill("Alianza de Redes (ejemplo)");
        Desks.click(coordinator, AriaRole.BUTTON, "Rename");
        assertThat(coordinator.getByRole(AriaRole.ALERT).first()).isVisible();
        coordinator
                .getByLabel("Since when it has the name")
                .fill(new Desks(portal).today().toString());
        coordinator.getByLabel("Reason, published").fill(REASON);
        coordinator.getByLabel("Where it is to be read").fill("https://gazette.example/1");
        org.assertj.core.api.Assertions.assertThat(Desks.violations(coordinator))
                .isEmpty();
        Desks.sure(coordinator, "Rename");
        assertThat(coordinator
                        .getByText("Until", new Page.GetByTextOptions().setExact(false))
                        .first())
                .isVisible();
        coordinator.context().close();

        Page reader = portal.visit();
        reader.navigate(home + "/signatories/" + FORMER);
        assertThat(reader).hasURL(Pattern.compile(".*/signatories/alianza-de-redes-ejemplo"));
        assertThat(reader.getByText(REASON)).isVisible();
        assertThat(reader.getByText("Formerly")).isVisible();
        org.assertj.core.api.Assertions.assertThat(Desks.violations(reader)).isEmpty();
        reader.context().close();
    }
}
