package org.accord.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Optional;
import org.accord.settings.MailTexts;
import org.accord.settings.SettingsProblem;
import org.accord.settings.StandingMailText;
import org.accord.shared.Language;
import org.accord.shared.PersonNames;
import org.accord.shared.Sign;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** Every mail by its subject, and the form that sets its words in one language. */
@Route("settings/mails/:mail?/:language?")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class MailTextsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient MailTexts mails;
    private final transient PersonNames names;
    private final transient Queue queue;
    private final transient Work work;

    MailTextsView(MailTexts mails, PersonNames names) {
        this.mails = mails;
        this.names = names;
        queue = new Queue(
                        getTranslation("settings.mails"),
                        getTranslation("settings.mails.hint"),
                        new EmptyState(
                                getTranslation("settings.mails.none"), getTranslation("settings.mails.none.hint")))
                .tool(new RouterLink(getTranslation("settings"), SettingsView.class));
        work = new Work(queue);

        addClassName("view");

        add(work);
    }

    /** The way to the words of a mail in one language. */
    static RouteParameters to(String mail, Language language) {
        return new RouteParameters(new RouteParam("mail", mail), new RouteParam("language", language.tag()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> chosen = event.getRouteParameters().get("mail");
        Language language = event.getRouteParameters()
                .get("language")
                .flatMap(Language::of)
                .orElseGet(() -> Language.of(getLocale()));
        queue.show(mails.all().stream()
                .map(mail -> row(mail, language).current(mail.equals(chosen.orElse(""))))
                .toList());
        chosen.ifPresentOrElse(mail -> show(mail, language), work::clear);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("settings.mails");
    }

    private QueueRow row(String mail, Language language) {
        long own = Arrays.stream(Language.values())
                .flatMap(each -> mails.find(mail, each).stream())
                .filter(standing -> !standing.isDefault())
                .count();
        QueueRow row = new QueueRow(subject(mail), mail, MailTextsView.class, to(mail, language));
        return own == 0 ? row : row.sub(new Standing(Sign.DOING, getTranslation("settings.mails.own", "count", own)));
    }

    /** As a reader would see it, with something in the place of each placeholder. */
    private String subject(String mail) {
        Language language = Language.of(getLocale());
        return mails.find(mail, language)
                .map(standing ->
                        mails.preview(mail, language, standing.byDefault()).subject())
                .orElse(mail);
    }

    private void show(String mail, Language language) {
        StandingMailText standing = mails.find(mail, language).orElseThrow(SettingsProblem.NotFound::new);
        work.show(new MailTextDesk(mails, names, standing)
                .desk()
                .back(new RouterLink(getTranslation("settings.mails"), MailTextsView.class)));
    }
}
