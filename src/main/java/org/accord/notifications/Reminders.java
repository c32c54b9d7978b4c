package org.accord.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Obligations;
import org.accord.progress.SignatoryCycles;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Component;

/**
 * What no act says: that a report is due soon or overdue, that a standing is about to get worse, that a new version should
 * be signed, that a membership ends, that a signatory let the days to reply pass, and that a job failed. Looking again changes nothing. Runs as the system.
 */
@Component
class Reminders {

    /** After so many days what a process that was down left out is not made up for. */
    private static final int LATE_DAYS = 14;

    private final Outbox outbox;
    private final DeadlineMails deadlines;
    private final OutboxBookStore book;
    private final Recipients recipients;
    private final Charters charters;
    private final Cycles opened;
    private final SignatoryCycles cycles;
    private final Signatories signatories;
    private final Obligations obligations;
    private final JobRequests jobs;
    private final VersionMails versions;
    private final MembershipMails memberships;
    private final ContributionMails contributions;
    private final MailSettings settings;
    private final Clock clock;

    Reminders(
            Outbox outbox,
            DeadlineMails deadlines,
            OutboxBookStore book,
            Recipients recipients,
            Charters charters,
            Cycles opened,
            SignatoryCycles cycles,
            Signatories signatories,
            Obligations obligations,
            JobRequests jobs,
            VersionMails versions,
            MembershipMails memberships,
            ContributionMails contributions,
            MailSettings settings,
            Clock clock) {
        this.outbox = outbox;
        this.deadlines = deadlines;
        this.book = book;
        this.recipients = recipients;
        this.charters = charters;
        this.opened = opened;
        this.cycles = cycles;
        this.signatories = signatories;
        this.obligations = obligations;
        this.jobs = jobs;
        this.versions = versions;
        this.memberships = memberships;
        this.contributions = contributions;
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
        List<DeadlineMails.Word> words = new ArrayList<>();
        for (Charter charter : charters.all()) {
            for (Cycle cycle : opened.open(charter.slug())) {
                remind(cycle, today, first, words);
            }
            versions.remind(charter, today, first);
        }
        deadlines.put(words, today);
        memberships.remind(first);
        contributions.tellOfSilence(latest(first, today.minusDays(LATE_DAYS)), today);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** One word to each organisation, however many of its reports are missing. */
    private void remind(Cycle cycle, LocalDate today, LocalDate first, List<DeadlineMails.Word> words) {
        Map<OrganisationId, LocalDate> owing = new LinkedHashMap<>();
        obligations.each(cycle, AsOf.NOW, obligation -> {
            if (!obligation.isMet()) {
                owing.put(obligation.commitment().organisation(), obligation.due());
            }
        });
        owing.forEach((organisation, due) -> {
            if (!today.isAfter(due)) {
                days(settings.reminderDays(), due, today, first)
                        .filter(days -> stands(cycle, organisation))
                        .ifPresent(days -> say(MailKey.REPORT_DUE, cycle, organisation, due, "/" + days, words));
            } else {
                overdue(due, today, first)
                        .filter(days -> stands(cycle, organisation))
                        .ifPresent(days -> say(MailKey.REPORT_OVERDUE, cycle, organisation, due, "/" + days, words));
                warn(cycle, organisation, due, today, first, words);
            }
        });
    }

    /** How many days after the last day the word is that is due by today, when any is and it is not too late for it. */
    private Optional<Integer> overdue(LocalDate due, LocalDate today, LocalDate first) {
        return settings.overdueDays().reversed().stream()
                .filter(days -> !today.isBefore(due.plusDays(days)))
                .findFirst()
                .filter(days -> !today.isAfter(due.plusDays(days + LATE_DAYS)))
                .filter(days -> !first.isAfter(due.plusDays(days)));
    }

    private boolean stands(Cycle cycle, OrganisationId organisation) {
        return standing(cycle, organisation)
                .filter(standing -> !standing.hasLeft())
                .isPresent();
    }

    private Optional<Standing> standing(Cycle cycle, OrganisationId organisation) {
        return signatories
                .endorsement(cycle.charter(), organisation, AsOf.NOW)
                .map(signed -> signed.state().standing());
    }

    /**
     * Of a worse standing after the grace of the cycle, on days on which the report is overdue already; not where the
     * first word on the overdue report has told of it by then. What comes is asked only when its day is near.
     */
    private void warn(
            Cycle cycle,
            OrganisationId organisation,
            LocalDate due,
            LocalDate today,
            LocalDate first,
            List<DeadlineMails.Word> words) {
        LocalDate last = due.plusDays(cycle.graceDays());
        if (today.isAfter(last)) {
            return;
        }
        Optional<LocalDate> told = settings.overdueDays().stream().findFirst().map(due::plusDays);
        days(settings.warningDays(), last, today, first)
                .filter(days -> !last.minusDays(days).isBefore(due))
                .filter(days -> told.filter(day ->
                                !today.isBefore(day) && !last.minusDays(days).isAfter(day))
                        .isEmpty())
                .filter(days -> isWorseAfter(last, cycle, organisation))
                .ifPresent(days -> say(MailKey.STANDING_WARNED, cycle, organisation, last, "/" + days, words));
    }

    private boolean isWorseAfter(LocalDate last, Cycle cycle, OrganisationId organisation) {
        return standing(cycle, organisation).filter(Standing::isComputed).isPresent()
                && cycles.outlook(cycle.charter(), organisation, AsOf.NOW)
                        .filter(outlook -> outlook.cycle().id().equals(cycle.id()))
                        .filter(outlook -> outlook.after().equals(last))
                        .isPresent();
    }

    /** How many days ahead the reminder is that is due by today, when any is. */
    private static Optional<Integer> days(List<Integer> ahead, LocalDate day, LocalDate today, LocalDate first) {
        return ahead.stream()
                .filter(days -> !today.isBefore(day.minusDays(days)))
                .findFirst()
                .filter(days -> !first.isAfter(day.minusDays(days)));
    }

    /** Each once: the source says which cycle, how far off and, where more days were granted, of which day. */
    private void say(
            MailKey mail,
            Cycle cycle,
            OrganisationId organisation,
            LocalDate day,
            String off,
            List<DeadlineMails.Word> words) {
        String moved = day.equals(cycle.closes()) ? "" : "/" + day;
        String source = source(mail) + "/" + cycle.id() + off + moved + "/" + organisation;
        recipients
                .members(organisation)
                .forEach(user -> words.add(
                        new DeadlineMails.Word(mail, user, source, "cycle/" + cycle.id(), organisation.value())));
    }

    private static String source(MailKey mail) {
        return switch (mail) {
            case REPORT_DUE -> "due";
            case REPORT_OVERDUE -> "overdue";
            default -> "standing";
        };
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
