package org.accord.settings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import org.accord.settings.MailText;
import org.accord.settings.ScheduleDraft;
import org.accord.settings.SettingsPieces;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.PersonNames;
import org.accord.shared.Role;
import org.accord.shared.UserId;
import org.accord.shared.ui.ConflictDialog;
import org.junit.jupiter.api.Test;

/** The forms, with services over a register in memory. */
@ViewPackages(packages = "org.accord.settings.ui")
class SettingsViewTests extends BrowserlessTest {

    private static final PersonNames NAMES = person -> Optional.of("Ana");
    private static final String ID = SettingsPieces.MATCHING.id();

    private final SettingsPieces pieces = new SettingsPieces();
    private final ScheduleWords words = new ScheduleWords(new Messages(), Language.EN);

    @Test
    void scheduleSaysItsNextThreeTimesWhileOneChooses() {
        ScheduleDesk desk = scheduleDesk(Role.COORDINATOR);

        assertThat(desk.foretold()).hasSize(3);
        first(Checkbox.class, desk.desk()).setValue(false);

        assertThat(desk.foretold()).isEmpty();
    }

    @Test
    void coordinatorsAreOfferedPlainRhythmsOnly() {
        assertThat(kinds(scheduleDesk(Role.COORDINATOR)).getListDataView().getItemCount())
                .isEqualTo(4);
        assertThat(kinds(scheduleDesk(Role.ADMINISTRATOR)).getListDataView().getItemCount())
                .isEqualTo(5);
    }

    @Test
    void wrongDayIsSaidAtItsFieldAndWhatWasTypedStays() {
        ScheduleDesk desk = scheduleDesk(Role.COORDINATOR);
        IntegerField day = first(IntegerField.class, desk.desk());
        day.setValue(31);

        save(desk.desk());

        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getValue()).isEqualTo(31);
        assertThat(pieces.schedules.find(ID).orElseThrow().version()).isZero();
    }

    @Test
    void secondEditorSeesBothTimesAndLosesNothing() {
        ScheduleDesk desk = scheduleDesk(Role.COORDINATOR);
        as(Role.ADMINISTRATOR, () -> pieces.schedules.change(ID, 0, new ScheduleDraft("0 0 5 2 * *", true)));
        first(IntegerField.class, desk.desk()).setValue(9);

        as(Role.COORDINATOR, () -> save(desk.desk()));

        assertThat(find(ConflictDialog.class).single().isOpened()).isTrue();
        assertThat(first(IntegerField.class, desk.desk()).getValue()).isEqualTo(9);
    }

    @Test
    void changesAreListedNewestFirstAndEarlierOnesCanBeSetAgain() {
        as(Role.ADMINISTRATOR, () -> pieces.schedules.change(ID, 0, new ScheduleDraft("0 0 5 2 * *", true)));
        as(Role.ADMINISTRATOR, () -> pieces.schedules.change(ID, 1, new ScheduleDraft("0 0 5 3 * *", false)));

        ScheduleDesk desk = scheduleDesk(Role.COORDINATOR);

        assertThat(find(Article.class, desk.desk()).all()).hasSize(2);
        assertThat(find(Button.class, find(Article.class, desk.desk()).all().getLast())
                        .all())
                .hasSize(1);
    }

    @Test
    void mailWithoutItsLinkIsRefusedAtTheTextAndKept() {
        MailTextDesk desk = mailDesk();
        first(TextField.class, desk.desk()).setValue("Good morning");
        TextArea body = first(TextArea.class, desk.desk());
        body.setValue("Hello {name}");

        save(desk.desk());

        assertThat(body.isInvalid()).isTrue();
        assertThat(body.getValue()).isEqualTo("Hello {name}");
        assertThat(pieces.mails.override(SettingsPieces.MAIL, Language.EN)).isEmpty();
    }

    @Test
    void mailIsShownAsItWillRead() {
        MailTextDesk desk = mailDesk();

        find(Button.class, desk.desk()).all().get(1).click();

        assertThat(desk.desk().getElement().getTextRecursively()).contains("[name]: [link]");
    }

    @Test
    void mailConflictTakesTheOthersWordsWhenChosen() {
        MailTextDesk desk = mailDesk();
        pieces.mails.change(SettingsPieces.MAIL, Language.EN, 0, new MailText("Theirs", "{link}"));
        first(TextField.class, desk.desk()).setValue("Mine");

        save(desk.desk());

        assertThat(find(ConflictDialog.class).single().isOpened()).isTrue();
        assertThat(first(TextField.class, desk.desk()).getValue()).isEqualTo("Mine");
    }

    private ScheduleDesk scheduleDesk(Role role) {
        ScheduleDesk[] made = new ScheduleDesk[1];
        as(
                role,
                () -> made[0] = new ScheduleDesk(
                        pieces.schedules,
                        NAMES,
                        words,
                        pieces.schedules.find(ID).orElseThrow()));
        UI.getCurrent().add(made[0].desk());
        return made[0];
    }

    private MailTextDesk mailDesk() {
        MailTextDesk desk = new MailTextDesk(
                pieces.mails,
                NAMES,
                pieces.mails.find(SettingsPieces.MAIL, Language.EN).orElseThrow());
        UI.getCurrent().add(desk.desk());
        return desk;
    }

    private void save(Component desk) {
        find(Button.class, desk).all().stream()
                .filter(button -> button.getThemeNames().contains("primary"))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private <C extends Component> C first(Class<C> type, Component desk) {
        return find(type, desk).all().getFirst();
    }

    private Select<?> kinds(ScheduleDesk desk) {
        return first(Select.class, desk.desk());
    }

    private static void as(Role role, Runnable act) {
        CurrentActor.runAs(new Actor(new UserId("ana"), "Ana", Set.of(role), Set.of()), act);
    }
}
