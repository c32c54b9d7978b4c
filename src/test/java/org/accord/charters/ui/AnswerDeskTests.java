package org.accord.charters.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.accord.accounts.Drafts;
import org.accord.charters.Charter;
import org.accord.charters.CharterVersion;
import org.accord.charters.CommentRemovals;
import org.accord.charters.Comments;
import org.accord.charters.ConsultationComment;
import org.accord.charters.ConsultationComment.Words;
import org.accord.charters.Voice;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.junit.jupiter.api.Test;

/** A comment on the desk that answers it or takes it off the page. */
@ViewPackages(packages = "org.accord.charters.ui")
class AnswerDeskTests extends BrowserlessTest {

    private static final Instant SAID = Instant.parse("2026-06-01T10:00:00Z");

    private final Comments comments = mock();
    private final CommentRemovals removals = mock();
    private final Drafts drafts = mock();

    private static Recorded<ConsultationComment> comment(long version, String text) {
        ConsultationComment state = new ConsultationComment(
                "open-sea",
                2,
                new Voice(new OrganisationId("ghana"), LocalisedText.of(Language.EN, "Ghana"), "ghana"),
                1,
                ConsultationComment.WHOLE,
                SAID,
                new Words(Language.EN, text, SAID),
                null,
                null);
        return new Recorded<>(state.id(), version, version, SAID, state);
    }

    private static CharterVersion consulted() {
        Charter text = new Charter(
                "open-sea",
                2,
                LocalisedText.of(Language.EN, "Open Sea Accord"),
                LocalDate.of(2026, 1, 1),
                "",
                List.of(),
                Charter.Signing.OPEN,
                null,
                Charter.Wording.FULL,
                null);
        return new CharterVersion(text, CharterVersion.State.CONSULTATION, null, LocalDate.of(2026, 7, 1));
    }

    @Test
    void whatSomebodyChangedMeanwhileIsRemovedAsThePageShowsItByThen() {
        Recorded<ConsultationComment> before = comment(1, "Abuse");
        Recorded<ConsultationComment> after = comment(2, "More abuse");
        when(comments.answer(anyString(), anyLong(), any(), anyString()))
                .thenThrow(new RegisterProblem.ChangedMeanwhile(new Subject("consultation-comment", before.id()), 2));
        when(comments.find(before.id())).thenReturn(after);
        UI.getCurrent().add(new AnswerDesk(comments, removals, drafts, before, consulted(), () -> {}, () -> {}).desk());

        press("voices.answer.say");
        find(TextArea.class).all().getLast().setValue("Insults a person.");
        press("voices.remove");
        test(ConfirmDialogTester.class, find(ConfirmDialog.class).single()).confirm();

        assertThat(UI.getCurrent().getElement().getTextRecursively()).contains("More abuse");
        verify(removals).remove(before.id(), 2, "Insults a person.");
    }

    private void press(String text) {
        find(Button.class).all().stream()
                .filter(button -> button.getText().contains(text))
                .findFirst()
                .orElseThrow()
                .click();
    }
}
