package org.accord.notifications;

import java.util.Map;
import java.util.Optional;
import org.accord.shared.Language;
import org.accord.signatories.ApplicantEvent;
import org.accord.signatories.ApplicationDrafts;
import org.accord.signatories.ApplicationLinks;
import org.accord.signatories.DomainProofs;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails that lead applicants back to what they saved, or let them show that mail to their domain arrives. The link is made
 * when the mail goes out: the outbox holds none, and who only looks at the mail sees none. Runs as the system.
 */
@Component
class ApplicantMails {

    /** Where the link leads that proves a domain. */
    static final String CONFIRM = "/apply/confirm-domain/";

    private static final String DRAFT = "/apply/draft/";
    private static final String FORM = "/apply";

    private final Outbox outbox;
    private final Recipients recipients;
    private final ApplicationDrafts drafts;
    private final DomainProofs domains;
    private final ApplicationLinks links;

    ApplicantMails(
            Outbox outbox,
            Recipients recipients,
            ApplicationDrafts drafts,
            DomainProofs domains,
            ApplicationLinks links) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.drafts = drafts;
        this.domains = domains;
        this.links = links;
    }

    /** Puts in the mail that was asked for. */
    @EventListener
    void on(ApplicantEvent event) {
        String source = event.id() + "/" + event.at().toEpochMilli();
        switch (event) {
            case ApplicantEvent.DraftKept kept ->
                outbox.put(
                        MailKey.DRAFT_KEPT,
                        Recipient.draft(kept.id()),
                        "draft/" + source,
                        "application-draft/" + kept.id(),
                        null);
            case ApplicantEvent.DomainMailWanted wanted ->
                outbox.put(
                        MailKey.DOMAIN_CONFIRM,
                        Recipient.applicant(wanted.id()),
                        "domain/" + source,
                        "application/" + wanted.id(),
                        null);
        }
    }

    /** Empty when the draft was sent or is over, or the application is decided. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        boolean goesOut = mail.state() == OutboxMail.State.SENDING;
        return mail.mail() == MailKey.DRAFT_KEPT
                ? drafts.forMail(mail.to().id())
                        .map(draft ->
                                Contents.of(Map.of("until", draft.until()), goesOut ? DRAFT + draft.link() : FORM))
                : domain(mail.to().id(), language, goesOut);
    }

    private Optional<Contents> domain(String application, Language language, boolean goesOut) {
        return recipients
                .application(application)
                .flatMap(asked -> domains.forMail(application)
                        .map(mailed -> Contents.of(
                                Map.of(
                                        "organisation",
                                        Particulars.shortened(asked.name().in(language)),
                                        "domain",
                                        mailed.domain(),
                                        "until",
                                        mailed.until()),
                                goesOut ? CONFIRM + mailed.word() : links.path(application))));
    }
}
