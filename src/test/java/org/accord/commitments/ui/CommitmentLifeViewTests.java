package org.accord.commitments.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.PortalTest;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.commitments.VerificationRules;
import org.accord.commitments.Verifications;
import org.accord.progress.Cast;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The acts of a commitment's life as they stand on the desks of its lead and of the secretariat. */
@PortalTest
@ViewPackages(packages = "org.accord.commitments.ui")
class CommitmentLifeViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private CommitmentServices services;

    @Test
    void theLeadSaysWhyItIsAtRiskAndThatItIsOnTrackAgain() {
        Cast cast = new Cast(portal);
        Actor writer = cast.aRepresentative();
        Recorded<Commitment> published = cast.aPublishedCommitment(writer);
        CurrentActor.runAs(writer, () -> {
            assertThat(acts(published))
                    .contains("Say that it is at risk")
                    .doesNotContain("Say that it is on track again");

            press("Say that it is at risk");
            press("Say that it is at risk");
            assertThat(state(published)).isEqualTo(Commitment.State.PUBLISHED);
            type("Reason, public", "The law was not passed");
            type("What is being done about it", "A new draft");
            press("Say that it is at risk");

            Recorded<Commitment> atRisk = now(published);
            assertThat(atRisk.state().state()).isEqualTo(Commitment.State.AT_RISK);
            assertThat(acts(atRisk)).contains("Say that it is on track again").doesNotContain("Say that it is at risk");
        });
    }

    @Test
    void theSecretariatSendsBackWithAQuestionThatTheLeadReads() {
        Recorded<Commitment> submitted = submitted();
        CurrentActor.runAs(Cast.COORDINATOR, () -> {
            show(submitted);
            press("Take it up");
            show(now(submitted));
            List<RadioButtonGroup<Boolean>> checks = checks();
            checks.get(0).setValue(true);
            checks.get(1).setValue(true);
            press("Send it back with questions");
            assertThat(state(submitted)).isEqualTo(Commitment.State.IN_VERIFICATION);
            checks.get(2).setValue(false);
            press("Send it back with questions");
            assertThat(state(submitted)).isEqualTo(Commitment.State.IN_VERIFICATION);
            type("A word on: Clear", "Who trains them?");
            press("Send it back with questions");
        });

        assertThat(state(submitted)).isEqualTo(Commitment.State.DRAFT);
        assertThat(CourseNote.of(now(submitted).state())
                        .map(note -> note.getElement().getTextRecursively()))
                .hasValueSatisfying(text -> assertThat(text).contains("Not clear yet", "Who trains them?"));
    }

    private Recorded<Commitment> submitted() {
        Actor writer = new Cast(portal).aRepresentative();
        VerificationRules rules = portal.getBean(VerificationRules.class);
        CurrentActor.runAs(
                Cast.COORDINATOR, () -> rules.set(Charters.PARIS_CALL, true, rules.version(Charters.PARIS_CALL)));
        try {
            return CurrentActor.callAs(writer, () -> {
                Recorded<Commitment> draft = portal.getBean(Commitments.class)
                        .draft(writer.organisations().iterator().next(), Cast.aDraft("Train a hundred people"));
                return portal.getBean(Verifications.class).submit(draft.id(), draft.version());
            });
        } finally {
            CurrentActor.runAs(
                    Cast.COORDINATOR, () -> rules.set(Charters.PARIS_CALL, false, rules.version(Charters.PARIS_CALL)));
        }
    }

    private void show(Recorded<Commitment> found) {
        UI.getCurrent().removeAll();
        UI.getCurrent()
                .add(new VerificationDesk(
                                portal.getBean(Verifications.class), found, Optional.empty(), Language.EN, () -> {})
                        .desk());
    }

    @SuppressWarnings("unchecked")
    private List<RadioButtonGroup<Boolean>> checks() {
        List<RadioButtonGroup<Boolean>> checks = new ArrayList<>();
        find(RadioButtonGroup.class).all().forEach(each -> checks.add(each));
        return checks;
    }

    private List<String> acts(Recorded<Commitment> found) {
        UI.getCurrent().removeAll();
        ActsBar acts = new ActsBar();
        UI.getCurrent().add(acts);
        new RunningActs(services, found.state(), found::version, acts, Language.EN, (said, now) -> {}, (said, id) -> {})
                .offer();
        return find(Button.class).all().stream().map(Button::getText).toList();
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
                .findFirst()
                .orElseThrow()
                .setValue(text);
    }

    private Recorded<Commitment> now(Recorded<Commitment> found) {
        return CurrentActor.callAs(
                        Actor.SYSTEM, () -> portal.getBean(Commitments.class).find(found.id(), AsOf.NOW))
                .orElseThrow();
    }

    private Commitment.State state(Recorded<Commitment> found) {
        return now(found).state().state();
    }
}
