package org.accord.notifications.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accord.charters.Charters;
import org.accord.instruments.Dossier;
import org.accord.instruments.Instruments;
import org.accord.notifications.MailKind;
import org.accord.notifications.MailPreferences;
import org.accord.notifications.OwnCalendars;
import org.accord.notifications.Rhythm;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.PortalAddress;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;
import org.accord.signatories.Signatories;

/** Where people say how often they want which mails; each choice counts at once. */
@Route("my-mails")
@Menu(title = "mails.mine", order = 95)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR", "COORDINATOR", "ADMINISTRATOR"})
class MailPreferencesView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MailPreferences preferences;

    MailPreferencesView(
            MailPreferences preferences,
            Instruments instruments,
            Charters charters,
            Signatories signatories,
            OwnCalendars calendars,
            PortalAddress portal,
            Clock clock) {
        this.preferences = preferences;
        Map<String, String> names = names(instruments.all(Days.of(clock.instant()), AsOf.NOW));
        Div choices = new Div();

        addClassName("view");
        choices.addClassName("choices");

        preferences.own().forEach((kind, rhythm) -> choices.add(choice(kind, rhythm)));

        add(new Work(new Desk("", getTranslation("mails.mine"))
                .column(paused(), new Paragraph(getTranslation("mails.mine.what")), choices)
                .column(new FilterPart(preferences, charters, signatories))
                .column(new Paragraph(getTranslation("measures.follow.what")), followed(names))
                .column(new CalendarPart(calendars, portal))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mails.mine");
    }

    /** While mail comes back: that it does, and the way to have it sent again. */
    private Div paused() {
        Div paused = new Div();
        if (preferences.isPaused()) {
            paused.add(
                    new H2(getTranslation("mails.paused")),
                    new Paragraph(getTranslation("mails.paused.what")),
                    new Button(getTranslation("mails.paused.resume"), click -> {
                        preferences.resume();
                        paused.removeAll();
                        Notices.success(getTranslation("mails.paused.resumed"));
                    }));
        }
        return paused;
    }

    private RadioButtonGroup<Rhythm> choice(MailKind kind, Rhythm rhythm) {
        RadioButtonGroup<Rhythm> choice = new RadioButtonGroup<>(getTranslation("mail.kind." + kind));
        choice.setItems(Rhythm.values());
        choice.setItemLabelGenerator(each -> getTranslation("mail.rhythm." + each));
        choice.setValue(rhythm);
        choice.addValueChangeListener(chosen -> choose(kind, chosen.getValue()));
        return choice;
    }

    /** Names by slug, as the reader calls them. */
    private Map<String, String> names(List<Dossier> dossiers) {
        Map<String, String> names = new LinkedHashMap<>();
        dossiers.stream()
                .map(Dossier::instrument)
                .forEach(instrument ->
                        names.put(instrument.slug(), instrument.name().in(Language.of(getLocale()))));
        return names;
    }

    private CheckboxGroup<String> followed(Map<String, String> names) {
        CheckboxGroup<String> followed = new CheckboxGroup<>(getTranslation("measures.follow"));
        followed.setItems(names.keySet());
        followed.setItemLabelGenerator(slug -> names.getOrDefault(slug, slug));
        followed.setValue(preferences.followed());
        followed.addValueChangeListener(chosen -> {
            preferences.follow(chosen.getValue());
            Notices.success(getTranslation("measures.follow.noted"));
        });
        return followed;
    }

    private void choose(MailKind kind, Rhythm rhythm) {
        preferences.choose(kind, rhythm);
        Notices.success(getTranslation("mails.mine.chosen", "kind", getTranslation("mail.kind." + kind)));
    }
}
