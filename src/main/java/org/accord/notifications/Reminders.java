package org.accord.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * What no act says: that a report is due soon or overdue, that a new version should be signed, and that a job failed. Looking again changes nothing. Runs as
 * the system.
 */
@Component
class Reminders {

    private final Outbox outbox;
    private final OutboxBookStore book;
    private final Recipients recipients;
    private final Charters charters;
    private final Cycles cycles;
    private final Obligations obligations;
    private final JobRequests jobs;
    private final VersionMails versions;
    private final MailSettings settings;
    private final Clock clock;

    Reminders(
            Outbox outbox,
            OutboxBookStore book,
            Recipients recipients,
            Charters charters,
            Cycles cycles,
            Obligations obligations,
            JobRequests jobs,
            VersionMails versions,
            MailSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.book = book;
        this.recipients = recipients;
        this.charters = charters;
        this.cycles = cycles;
        this.obligations = obligations;
        this.jobs = jobs;
        this.versions = versions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Puts in the reminders of today, and those that a process that was down left out. A portal just started sends none
     * whose day was before: people would get at once what they were told elsewhere, or should have been.
     */
    void remind() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        LocalDate first = LocalDate.ofInstant(book.followed(now).since(), ZoneOffset.UTC);
        for (Charter charter : charters.all()) {
            for (Cycle cycle : cycles.open(charter.slug())) {
                remind(cycle, today, first);
            }
            versions.remind(charter, today, first);
        }
    }

    private void remind(Cycle cycle, LocalDate today, LocalDate first) {
        LocalDate closes = cycle.closes();
        Optional<Integer> ahead = settings.reminderDays().stream()
                .filter(days -> !today.isBefore(closes.minusDays(days)))
                .findFirst()
                .filter(days -> !first.isAfter(closes.minusDays(days)));
        if (!today.isAfter(closes)) {
            ahead.ifPresent(days ->
                    remind(MailKey.REPORT_DUE, cycle, Obligation.Kept.AWAITED, "due/" + cycle.id() + "/" + days));
        } else if (!today.isAfter(closes.plusDays(settings.overdueDays())) && !first.isAfter(closes.plusDays(1))) {
            remind(MailKey.REPORT_OVERDUE, cycle, Obligation.Kept.SILENT, "overdue/" + cycle.id());
        }
    }

    /** One word to each organisation, however many of its reports are missing. */
    private void remind(MailKey mail, Cycle cycle, Obligation.Kept kept, String source) {
        Set<OrganisationId> owing = new LinkedHashSet<>();
        obligations.each(cycle, AsOf.NOW, obligation -> {
            if (obligation.kept() == kept) {
                owing.add(obligation.commitment().organisation());
            }
        });
        owing.forEach(organisation -> outbox.put(
                mail,
                recipients.members(organisation),
                source + "/" + organisation,
                "cycle/" + cycle.id(),
                organisation.value()));
    }

    /** Tells administrators of jobs that were given up since the first start. */
    void tellOfFailedJobs() {
        Instant since = book.followed(clock.instant()).since();
        for (JobRequest failed : jobs.failed()) {
            Instant ended = failed.endedAt();
            if (ended != null && !ended.isBefore(since)) {
                outbox.put(
                        MailKey.JOB_FAILED,
                        recipients.administrators(),
                        "job/" + failed.id().value() + "/" + failed.version(),
                        "job/" + failed.id().value(),
                        null);
            }
        }
    }
}
