package org.accord.commitments.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.Set;
import org.accord.PortalTest;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.commitments.VerificationRules;
import org.accord.progress.Cast;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.ui.Desk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is typed over a commitment, while other acts on it are done or refused. */
@PortalTest
@ViewPackages(packages = "org.accord.commitments.ui")
class CommitmentEditorTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private CommitmentServices services;

    private Cast cast;
    private Actor writer;
    private OrganisationId organisation;

    @BeforeEach
    void aSignatory() {
        cast = new Cast(portal);
        writer = cast.aRepresentative();
        organisation = writer.organisations().iterator().next();
    }

    @Test
    void anAmendmentThatIsTypedOutlivesAnActOnTheCommitment() {
        Recorded<Commitment> published = cast.aPublishedCommitment(writer);
        String key = CommitmentTyped.key(published.id());
        CurrentActor.runAs(writer, () -> {
            services.drafts()
                    .keep(key, new CommitmentTyped(published.version(), Cast.aDraft("Train two hundred people")));
            edit(Optional.of(published));

            press("Say that it is at risk");
            type("Reason, public", "The law was not passed");
            type("What is being done about it", "A new draft");
            press("Say that it is at risk");

            assertThat(services.drafts().find(key, CommitmentTyped.class)).hasValueSatisfying(kept -> {
                assertThat(kept.typed().draft().title()).isEqualTo("Train two hundred people");
                assertThat(kept.typed().version()).isEqualTo(published.version() + 1);
            });
        });
    }

    @Test
    void whatIsPublishedAgainAfterARefusalIsTheSameDraft() {
        CurrentActor.runAs(writer, () -> {
            services.drafts()
                    .keep(CommitmentTyped.key(organisation.value()), new CommitmentTyped(0, Cast.aDraft("Train ten")));
            edit(Optional.empty());
        });
        verification(true);
        try {
            CurrentActor.runAs(writer, () -> {
                for (int press = 0; press < 2; press++) {
                    press("Publish");
                    assertThatExceptionOfType(CommitmentProblem.VerificationAsked.class)
                            .isThrownBy(() -> press("Publish"));
                }

                Page<CommitmentSummary> own = portal.getBean(Commitments.class).own(organisation, Set.of(), 0, 10);
                assertThat(own.items()).extracting(CommitmentSummary::title).containsExactly("Train ten");
            });
        } finally {
            verification(false);
        }
    }

    private void verification(boolean asked) {
        VerificationRules rules = portal.getBean(VerificationRules.class);
        CurrentActor.runAs(
                Cast.COORDINATOR, () -> rules.set(Charters.PARIS_CALL, asked, rules.version(Charters.PARIS_CALL)));
    }

    private void edit(Optional<Recorded<Commitment>> recorded) {
        Charter charter =
                portal.getBean(Charters.class).find(Charters.PARIS_CALL).orElseThrow();
        Desk desk = new Desk("", "");
        UI.getCurrent().removeAll();
        UI.getCurrent().add(desk);
        new CommitmentEditor(services, charter, organisation, recorded, desk, false, Language.EN);
    }

    private void press(String text) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .reduce((first, second) -> second)
                .orElseThrow()
                .click();
    }

    private void type(String label, String text) {
        find(TextArea.class).all().stream()
                .filter(area -> label.equals(area.getLabel()))
                .reduce((first, second) -> second)
                .orElseThrow()
                .setValue(text);
    }
}
