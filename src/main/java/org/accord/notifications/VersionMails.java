package org.accord.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.charters.ReendorsementWindow;
import org.accord.register.Subject;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Reendorsements;
import org.accord.signatories.Reendorsements.Asked;
import org.springframework.stereotype.Component;

/**
 * Tells those who signed an earlier version of a charter that a new one is in force and until when they may sign it, and
 * reminds those who have not. Runs as the system.
 */
@Component
class VersionMails {

    /** How long before the end those are reminded who have not signed. */
    static final int REMIND_DAYS = 14;

    private final Outbox outbox;
    private final Recipients recipients;
    private final Charters charters;
    private final Reendorsements reendorsements;
    private final Clock clock;

    VersionMails(Outbox outbox, Recipients recipients, Charters charters, Reendorsements reendorsements, Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.charters = charters;
        this.reendorsements = reendorsements;
        this.clock = clock;
    }

    /** Puts in one mail to each representative of those who are asked; none when nobody is. */
    void opened(String slug, String source) {
        charters.find(slug)
                .filter(charter -> charter.window() != null)
                .ifPresent(charter -> write(MailKey.VERSION_IN_FORCE, charter, source));
    }

    /** Once within the last days of a window, unless the day for it was before the portal began to write. */
    void remind(Charter charter, LocalDate today, LocalDate first) {
        ReendorsementWindow window = charter.window();
        if (window == null) {
            return;
        }
        LocalDate day = window.last().minusDays(REMIND_DAYS);
        boolean inTime = !today.isBefore(day) && !today.isAfter(window.last());
        if (inTime && window.opened().isBefore(day) && !first.isAfter(day)) {
            write(MailKey.VERSION_ENDING, charter, "window/" + charter.slug() + "/" + charter.version());
        }
    }

    private void write(MailKey mail, Charter charter, String source) {
        for (OrganisationId organisation : reendorsements.behind(charter)) {
            outbox.put(
                    mail,
                    recipients.members(organisation),
                    source + "/" + organisation,
                    "charter/" + charter.slug(),
                    organisation.value());
        }
    }

    /** Empty once the version is signed, or the signature ended. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        String organisation = mail.organisation();
        return organisation == null
                ? Optional.empty()
                : reendorsements
                        .asked(Subject.parse(mail.about()).id(), new OrganisationId(organisation))
                        .filter(asked -> asked.isDue(Days.of(clock.instant())))
                        .map(asked -> contents(asked, language));
    }

    private static Contents contents(Asked asked, Language language) {
        String slug = asked.charter().slug();
        OrganisationId organisation = asked.signed().organisation().id();
        return Contents.of(
                Map.of(
                        "charter",
                        Particulars.shortened(asked.charter().name().in(language)),
                        "version",
                        asked.charter().version(),
                        "signed",
                        asked.signed().charterVersion(),
                        "organisation",
                        Particulars.shortened(
                                asked.signed().organisation().name().in(language)),
                        "day",
                        asked.last(),
                        "after",
                        asked.window().after().name()),
                "/app/endorsements/" + slug + "/" + organisation.value());
    }
}
