package org.accord.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.accord.shared.Problem;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

@ViewPackages(packages = "org.accord.shared.ui")
class FormPieceTests extends BrowserlessTest {

    private static final Instant AT = Instant.parse("2026-11-24T09:41:07Z");

    private static final class Wrong extends Problem {
        private Wrong(Map<String, String> faults) {
            super(Kind.INVALID, "wrong", Map.of("faults", faults));
        }
    }

    private static String html(Component component) {
        return component.getElement().getOuterHTML().replaceAll("\\s*\\n\\s*", "");
    }

    @Test
    void faultsStandAtTheirFieldsAndAboveThem() {
        FormFaults faults = new FormFaults();
        TextField title = faults.bind("title", new TextField("Title"));
        TextField second = faults.bind(() -> "milestones.1.title", new TextField("Milestone"));
        UI.getCurrent().add(faults.summary(), title, second);

        faults.show(new Wrong(Map.of("title", "required", "milestones.1.title", "tooLong", "elsewhere", "range")));

        assertThat(title.isInvalid()).isTrue();
        assertThat(second.isInvalid()).isTrue();
        assertThat(title.getErrorMessage()).isNotBlank();
        assertThat(faults.summary().getContent().isVisible()).isTrue();
        assertThat(find(NativeButton.class, faults.summary()).all()).hasSize(3);
    }

    @Test
    void aFaultGoesWhenItsFieldChanges() {
        FormFaults faults = new FormFaults();
        TextField title = faults.bind("title", new TextField("Title"));
        UI.getCurrent().add(faults.summary(), title);
        faults.show(new Wrong(Map.of("title", "required")));

        title.setValue("A title");

        assertThat(title.isInvalid()).isFalse();
    }

    @Test
    void whatIsTypedIsSavedAndSaidSo() {
        List<String> saved = new ArrayList<>();
        ActsBar bar = new ActsBar();
        TextField title = new TextField("Title");
        Autosave autosave = new Autosave(bar, () -> {
            saved.add(title.getValue());
            return AT;
        });
        autosave.watch(title);
        UI.getCurrent().add(bar, title);

        title.setValue("filled by the form");
        autosave.start();
        title.setValue("typed");
        autosave.stop();
        title.setValue("sent");

        assertThat(saved).containsExactly("typed");
        assertThat(html(bar)).contains("role=\"status\"");
    }

    @Test
    void aDraftThatCannotBeSavedIsSaidOnceAndTriedAgain() {
        AtomicInteger tries = new AtomicInteger();
        ActsBar bar = new ActsBar();
        TextField title = new TextField("Title");
        Autosave autosave = new Autosave(bar, () -> {
            tries.incrementAndGet();
            throw new DataAccessResourceFailureException("gone");
        });
        autosave.watch(title);
        autosave.start();
        UI.getCurrent().add(bar, title);

        title.setValue("one");
        title.setValue("two");

        assertThat(tries).hasValue(2);
        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void theSecondEditorSeesBothTextsAndChoosesPartByPart() {
        List<String> done = new ArrayList<>();
        ConflictDialog dialog = new ConflictDialog(
                "Rana Haddad",
                List.of(
                        new ConflictDialog.Part("Title", "Train 500", "Train 600", () -> done.add("title")),
                        new ConflictDialog.Part("Unit", "people", "persons", () -> done.add("unit"))),
                () -> done.add("saved"),
                () -> done.add("edited"));
        dialog.open();

        assertThat(html(dialog)).contains("<del>500</del>", "<ins>600</ins>");
        @SuppressWarnings("unchecked")
        RadioButtonGroup<ConflictDialog.Choice> first =
                find(RadioButtonGroup.class).all().getFirst();
        first.setValue(ConflictDialog.Choice.THEIRS);
        find(Button.class).all().getLast().click();

        assertThat(done).containsExactly("title", "saved");
        assertThat(dialog.isOpened()).isFalse();
    }
}
