package org.accord.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.charters.Charters;
import org.accord.charters.ConsultationComment;
import org.accord.charters.ConsultationVoices;
import org.accord.charters.Consultations;
import org.accord.charters.Consultations.Running;
import org.accord.charters.Voice;
import org.accord.register.Entry;
import org.accord.register.Subject;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * Tells those who signed a charter that its next version is out for consultation, and until when; and those who commented
 * what became of it. Runs as the system.
 */
@Component
class ConsultationMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Consultations consultations;
    private final ConsultationVoices voices;
    private final Charters charters;

    ConsultationMails(
            Outbox outbox,
            Recipients recipients,
            Consultations consultations,
            ConsultationVoices voices,
            Charters charters) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.consultations = consultations;
        this.voices = voices;
        this.charters = charters;
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
                .filter(open -> isOf(draft, open))
                .flatMap(open -> consultations.began(slug))
                .filter(began -> began == act)
                .ifPresent(began -> voices.all(slug)
                        .forEach(organisation -> outbox.put(
                                MailKey.CONSULTATION_OPEN,
                                recipients.members(organisation),
                                "consultation/" + began + "/" + organisation,
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

    /** Puts in one mail to each member of the organisation whose comment the act is about. */
    void said(MailKey mail, Entry entry) {
        consultations
                .comment(entry.subject().id())
                .map(comment -> comment.by().organisation())
                .ifPresent(organisation -> outbox.put(
                        mail,
                        recipients.members(organisation),
                        Occasions.source(entry),
                        Occasions.about(entry),
                        organisation.value()));
    }

    /** Empty when the comment was replaced, taken back or removed since it was answered. */
    Optional<Contents> of(String comment, OutboxMail mail, Language language) {
        return consultations
                .comment(comment)
                .flatMap(now -> outcome(mail.mail(), now).map(outcome -> about(now, outcome, language)));
    }

    /** What the secretariat wrote, and when. */
    private record Outcome(String text, Instant at) {}

    private static Optional<Outcome> outcome(MailKey mail, ConsultationComment now) {
        return mail == MailKey.COMMENT_REMOVED
                ? Optional.ofNullable(now.removal()).map(removal -> new Outcome(removal.reason(), removal.at()))
                : Optional.ofNullable(now.answer()).map(answer -> new Outcome(answer.text(), answer.at()));
    }

    private Contents about(ConsultationComment comment, Outcome outcome, Language language) {
        return Contents.quoting(
                Map.of(
                        "charter",
                        charters.find(comment.charter())
                                .map(charter ->
                                        Particulars.shortened(charter.name().in(language)))
                                .orElse(comment.charter()),
                        "version",
                        comment.version(),
                        "organisation",
                        Particulars.shortened(comment.by().name().in(language)),
                        "day",
                        Days.of(outcome.at())),
                "/charters/" + comment.charter() + "/versions/" + comment.version() + "#comments",
                List.of(outcome.text()));
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
