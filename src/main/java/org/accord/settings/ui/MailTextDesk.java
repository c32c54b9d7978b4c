package org.accord.settings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.accord.settings.MailText;
import org.accord.settings.MailTexts;
import org.accord.settings.SettingsProblem;
import org.accord.settings.StandingMailText;
import org.accord.shared.Language;
import org.accord.shared.PersonNames;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Isolated;

/** The desk of one mail in one language: its words, how they read, and who set them before. */
final class MailTextDesk {

    private static final int ROWS = 10;

    private final MailTexts mails;
    private final PersonNames names;
    private final String mail;
    private final Language language;
    private final Desk desk;
    private final FormFaults faults = new FormFaults();
    private final TextField subject = new TextField();
    private final TextArea body = new TextArea();
    private final Div preview = new Div();
    private long version;

    MailTextDesk(MailTexts mails, PersonNames names, StandingMailText standing) {
        this.mails = mails;
        this.names = names;
        mail = standing.mail();
        language = standing.language();
        version = standing.version();
        desk = new Desk(mail, standing.text().subject());
        words(subject, "subject");
        words(body, "body");
        subject.setLabel(label("subject"));
        body.setLabel(label("body"));
        body.setMinRows(ROWS);
        subject.setValue(standing.text().subject());
        body.setValue(standing.text().body());
        preview.addClassName("mail-preview");
        preview.getElement().setAttribute("role", "status");
        desk.wide(faults.summary())
                .column(languages(), subject, body)
                .column(
                        new H2(text("settings.mail.placeholders")),
                        new Paragraph(text("settings.mail.placeholders.hint")),
                        placeholders(standing),
                        preview)
                .wide(changes())
                .acts(acts(standing));
    }

    Desk desk() {
        return desk;
    }

    private ActsBar acts(StandingMailText standing) {
        ActsBar acts = new ActsBar();
        acts.primary(
                text("settings.save"),
                click -> attempt(() -> mails.change(mail, language, version, typed()), "settings.saved"));
        acts.secondary(text("settings.mail.preview"), click -> preview());
        if (!standing.isDefault()) {
            acts.quiet(
                    text("settings.reset"),
                    click -> attempt(() -> mails.reset(mail, language, version), "settings.resetDone"));
        }
        return acts;
    }

    private Select<Language> languages() {
        Select<Language> select = new Select<>();
        select.setLabel(text("settings.mail.language"));
        select.setItems(Language.values());
        select.setItemLabelGenerator(Language::ownName);
        select.setValue(language);
        select.addValueChangeListener(
                chosen -> UI.getCurrent().navigate(MailTextsView.class, MailTextsView.to(mail, chosen.getValue())));
        return select;
    }

    private Facts placeholders(StandingMailText standing) {
        SortedSet<String> needed = standing.needed();
        String others = standing.placeholders().stream()
                .filter(name -> !needed.contains(name))
                .map(MailTextDesk::braced)
                .collect(Collectors.joining(" "));
        Facts facts = new Facts();
        if (!needed.isEmpty()) {
            facts.fact(
                    text("settings.mail.needed"),
                    needed.stream().map(MailTextDesk::braced).collect(Collectors.joining(" ")));
        }
        facts.fact(text("settings.mail.possible"), others.isEmpty() ? text("settings.mail.noneMore") : others);
        return facts;
    }

    private Changes changes() {
        return new Changes(
                mails.history(mail, language),
                names,
                this::label,
                (field, value) -> value,
                earlier -> attempt(() -> mails.restore(mail, language, earlier, version), "settings.restored"));
    }

    private void preview() {
        preview.removeAll();
        try {
            faults.clear();
            MailText shown = mails.preview(mail, language, typed());
            Div text = new Div();
            text.addClassName("mail-body");
            text.getElement().setAttribute("lang", language.tag());
            text.getElement().setAttribute("dir", language.direction());
            text.add(new H3(Isolated.text(shown.subject())));
            shown.body().lines().forEach(line -> text.add(new Paragraph(line)));
            preview.add(new H2(text("settings.mail.preview")), text);
        } catch (SettingsProblem.Invalid problem) {
            faults.show(problem);
        }
    }

    private void attempt(Runnable act, String done) {
        new Saving(
                        names,
                        faults,
                        () -> values(typed()),
                        () -> values(standing().text()),
                        () -> mails.history(mail, language),
                        this::label,
                        (field, value) -> value,
                        this::take)
                .attempt(act, done, () -> version = standing().version());
    }

    private StandingMailText standing() {
        return mails.find(mail, language).orElseThrow(SettingsProblem.NotFound::new);
    }

    private MailText typed() {
        return new MailText(subject.getValue(), body.getValue());
    }

    private void take(String field, String value) {
        if ("subject".equals(field)) {
            subject.setValue(value);
        } else {
            body.setValue(value);
        }
    }

    private <C extends com.vaadin.flow.component.Component & com.vaadin.flow.component.HasSize> void words(
            C field, String name) {
        faults.bind(name, field);
        field.setWidthFull();
        field.getElement().setAttribute("lang", language.tag());
        field.getElement().setAttribute("dir", language.direction());
    }

    private String label(String field) {
        return text("settings.field." + field);
    }

    private static Map<String, String> values(MailText text) {
        return Map.of("subject", text.subject(), "body", text.body());
    }

    private static String braced(String name) {
        return "{" + name + "}";
    }

    private String text(String key, Object... arguments) {
        return desk.getTranslation(key, arguments);
    }
}
