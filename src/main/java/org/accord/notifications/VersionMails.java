package org.accord.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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

    /**
     * By window, the last day of each that is behind, as found today: whoever is past it, or far from it, is not looked
     * at each hour.
     */
    private final Map<String, Map<OrganisationId, LocalDate>> lastDays = new ConcurrentHashMap<>();

    private volatile LocalDate found = LocalDate.MIN;

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

    /**
     * Each once within its own last days, unless the day for it was before the portal began to write. Whoever signed an
     * earlier version after the new one was in force has a later last day, and is told of it first.
     */
    void remind(Charter charter, LocalDate today, LocalDate first) {
        ReendorsementWindow window = charter.window();
        if (window == null) {
            return;
        }
        if (!today.equals(found)) {
            lastDays.clear();
            found = today;
        }
        Map<OrganisationId, LocalDate> known = lastDays.computeIfAbsent(
                String.join("/", charter.slug(), String.valueOf(charter.version()), String.valueOf(window.last())),
                none -> new ConcurrentHashMap<>());
        for (OrganisationId organisation : reendorsements.behind(charter)) {
            LocalDate last = known.get(organisation);
            if (last == null || mayBeTold(window, last, today)) {
                reendorsements.asked(charter.slug(), organisation).ifPresent(asked -> {
                    known.put(organisation, asked.last());
                    if (!today.isAfter(asked.last())) {
                        remind(asked, today, first);
                    }
                });
            }
        }
    }

    /** Within its last days, or with a last day of its own, which it is told of first. */
    private static boolean mayBeTold(ReendorsementWindow window, LocalDate last, LocalDate today) {
        return !today.isAfter(last) && (!today.isBefore(last.minusDays(REMIND_DAYS)) || !last.equals(window.last()));
    }

    private void remind(Asked asked, LocalDate today, LocalDate first) {
        ReendorsementWindow window = asked.window();
        OrganisationId organisation = asked.signed().organisation().id();
        String source =
                "window/" + asked.charter().slug() + "/" + asked.charter().version();
        LocalDate day = asked.last().minusDays(REMIND_DAYS);
        boolean ending = window.opened().isBefore(window.last().minusDays(REMIND_DAYS)) && !today.isBefore(day);
        if (ending && !first.isAfter(day)) {
            put(MailKey.VERSION_ENDING, asked.charter(), organisation, source);
        }
        LocalDate began = window.opened().plusDays(ChronoUnit.DAYS.between(window.last(), asked.last()));
        if (!ending && began.isAfter(window.opened()) && !first.isAfter(began)) {
            put(MailKey.VERSION_IN_FORCE, asked.charter(), organisation, source + "/later");
        }
    }

    private void put(MailKey mail, Charter charter, OrganisationId organisation, String source) {
        outbox.put(
                mail,
                recipients.members(organisation),
                source + "/" + organisation,
                "charter/" + charter.slug(),
                organisation.value());
    }

    private void write(MailKey mail, Charter charter, String source) {
        for (OrganisationId organisation : reendorsements.behind(charter)) {
            put(mail, charter, organisation, source);
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
