package org.accord.notifications;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.register.Subject;
import org.accord.shared.Language;
import org.accord.signatories.Application;
import org.accord.signatories.ApplicationLinks;
import org.accord.signatories.Vetting;
import org.accord.signatories.Vettings;
import org.springframework.stereotype.Component;

/** Mails about what an applicant was asked and answered. Runs as the system. */
@Component
class VettingMails {

    private final Recipients recipients;
    private final Vettings vettings;
    private final ApplicationLinks links;

    VettingMails(Recipients recipients, Vettings vettings, ApplicationLinks links) {
        this.recipients = recipients;
        this.vettings = vettings;
        this.links = links;
    }

    /** Empty when the application was decided, or everything was answered, or asked again, meanwhile. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        String id = Subject.parse(mail.about()).id();
        return recipients
                .application(id)
                .filter(application -> application.state() == Application.State.SUBMITTED)
                .flatMap(application -> of(mail, application, language));
    }

    private Optional<Contents> of(OutboxMail mail, Application application, Language language) {
        Vetting vetting = vettings.of(application.id()).vetting();
        boolean toApplicant = mail.mail() == MailKey.APPLICATION_QUESTION;
        if (vetting.isAsking() != toApplicant) {
            return Optional.empty();
        }
        List<String> questions = vetting.questions().stream()
                .filter(Vetting.Question::isOpen)
                .map(Vetting.Question::text)
                .toList();
        String path = toApplicant ? links.path(application.id()) : "/app/applications/" + application.id();
        return Optional.of(Contents.quoting(
                Map.of(
                        "organisation",
                        Particulars.name(application, language),
                        "reference",
                        application.id(),
                        "count",
                        questions.size()),
                path,
                questions));
    }
}
