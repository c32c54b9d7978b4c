package org.accord.notifications;

import java.util.Map;
import java.util.Optional;
import org.accord.charters.ConsultationVoices;
import org.accord.charters.Consultations;
import org.accord.charters.Consultations.Running;
import org.accord.charters.Voice;
import org.accord.register.Subject;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Tells those who signed a charter that its next version is out for consultation, and until when. Runs as the system. */
@Component
class ConsultationMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Consultations consultations;
    private final ConsultationVoices voices;

    ConsultationMails(Outbox outbox, Recipients recipients, Consultations consultations, ConsultationVoices voices) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.consultations = consultations;
        this.voices = voices;
    }

    /**
     * Puts in one mail to each member of those who have a say. A newer text, or another last day, put out meanwhile is no
     * occasion of its own: the source is the act by which the consultation began.
     *
     * @param draft id of the next version
     * @param act by which a text was put out
     */
    void opened(String draft, long act) {
        String slug = draft.substring(0, draft.lastIndexOf('.'));
        consultations
                .running(slug)
                .filter(open -> isOf(draft, open) && open.act() == act)
                .ifPresent(open -> voices.all(slug)
                        .forEach(organisation -> outbox.put(
                                MailKey.CONSULTATION_OPEN,
                                recipients.members(organisation),
                                "consultation/" + open.act() + "/" + organisation,
                                "charter/" + slug,
                                organisation.value())));
    }

    private static boolean isOf(String draft, Running open) {
        return draft.equals(open.text().slug() + "." + open.text().version());
    }

    /** Empty once the last day is over, the text was taken in, or the organisation has no say any more. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        String slug = Subject.parse(mail.about()).id();
        return Optional.ofNullable(mail.organisation())
                .map(OrganisationId::new)
                .flatMap(organisation -> voices.voice(slug, organisation))
                .flatMap(voice -> consultations.running(slug).map(open -> contents(open, voice, language)));
    }

    private static Contents contents(Running open, Voice voice, Language language) {
        return Contents.of(
                Map.of(
                        "charter",
                        Particulars.shortened(open.now().name().in(language)),
                        "version",
                        open.text().version(),
                        "organisation",
                        Particulars.shortened(voice.name().in(language)),
                        "day",
                        open.until()),
                "/app/consultations/" + open.text().slug() + "/"
                        + voice.organisation().value());
    }
}
