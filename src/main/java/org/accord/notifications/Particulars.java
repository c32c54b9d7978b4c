package org.accord.notifications;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.accord.capacity.Matchings;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Hearing;
import org.accord.progress.KeptPictures;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.progress.Outlook;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.Question;
import org.accord.progress.SignatoryCycles;
import org.accord.register.Recorded;
import org.accord.register.Subject;
import org.accord.requests.JobRequest;
import org.accord.requests.JobRequests;
import org.accord.requests.RequestId;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Application;
import org.accord.signatories.ApplicationLinks;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.accord.signatories.Standing;
import org.springframework.stereotype.Component;

/**
 * Finds in the record what a mail says, when it is sent. Empty when there is no point in it any more: a report came
 * meanwhile, a colleague decided, a record was erased. Runs as the system.
 */
@Component
class Particulars {

    private static final int LONGEST_NAME = 120;

    private final Recipients recipients;
    private final ApplicationLinks links;
    private final Signatories signatories;
    private final CommitmentMails commitments;
    private final ProgressReports reports;
    private final Cycles cycles;
    private final Obligations obligations;
    private final SignatoryCycles signatoryCycles;
    private final Matchings matchings;
    private final JobRequests jobs;
    private final KeptPictures pictures;
    private final PasswordMails passwords;
    private final ApplicantMails applicants;
    private final ContactMails contacts;
    private final ConsultationMails consultations;
    private final VersionMails versions;
    private final InstrumentMails instruments;
    private final ListMails lists;
    private final VettingMails vettings;
    private final ApprovalMails approvals;
    private final MembershipMails memberships;
    private final StandingMails standings;
    private final RenamingMails renamings;
    private final ContributionMails contributions;
    private final Messages messages;
    private final Clock clock;

    Particulars(
            Recipients recipients,
            ApplicationLinks links,
            Signatories signatories,
            CommitmentMails commitments,
            ProgressReports reports,
            Cycles cycles,
            Obligations obligations,
            SignatoryCycles signatoryCycles,
            Matchings matchings,
            JobRequests jobs,
            KeptPictures pictures,
            PasswordMails passwords,
            ApplicantMails applicants,
            ContactMails contacts,
            ConsultationMails consultations,
            VersionMails versions,
            InstrumentMails instruments,
            ListMails lists,
            VettingMails vettings,
            ApprovalMails approvals,
            MembershipMails memberships,
            StandingMails standings,
            RenamingMails renamings,
            ContributionMails contributions,
            Messages messages,
            Clock clock) {
        this.recipients = recipients;
        this.links = links;
        this.signatories = signatories;
        this.commitments = commitments;
        this.reports = reports;
        this.cycles = cycles;
        this.obligations = obligations;
        this.signatoryCycles = signatoryCycles;
        this.matchings = matchings;
        this.jobs = jobs;
        this.pictures = pictures;
        this.passwords = passwords;
        this.applicants = applicants;
        this.contacts = contacts;
        this.consultations = consultations;
        this.versions = versions;
        this.instruments = instruments;
        this.lists = lists;
        this.vettings = vettings;
        this.approvals = approvals;
        this.memberships = memberships;
        this.standings = standings;
        this.renamings = renamings;
        this.contributions = contributions;
        this.messages = messages;
        this.clock = clock;
    }

    /** Of every mail but those that say what others say. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        String id = Subject.parse(mail.about()).id();
        return switch (mail.mail()) {
            case APPLICATION_RECEIVED -> application(id, language, any -> true, links.path(id));
            case APPLICATION_REFUSED ->
                recipients
                        .application(id)
                        .map(refused -> applied(refused, language, "/apply?charter=" + refused.charter()));
            case APPLICATION_ACCEPTED -> accepted(id, language);
            case APPLICATION_WAITS ->
                application(
                        id,
                        language,
                        application -> application.state() == Application.State.SUBMITTED,
                        "/app/applications/" + id);
            case APPLICATION_QUESTION, APPLICATION_ANSWERED -> vettings.of(mail, language);
            case DRAFT_KEPT, DOMAIN_CONFIRM -> applicants.of(mail, language);
            case ACCOUNT_MADE, PASSWORD_FORGOTTEN, PASSWORD_CHANGED -> passwords.of(mail);
            case COMMITMENT_PUBLISHED,
                    COMMITMENT_WAITS,
                    COMMITMENT_SENT_BACK,
                    HAND_OVER_OFFERED,
                    HAND_OVER_ACCEPTED,
                    HAND_OVER_DECLINED,
                    PARTNER_INVITED,
                    PARTNER_CONFIRMED,
                    PARTNER_DECLINED,
                    PARTNER_LEFT -> commitments.of(mail, language);
            case REPORT_DUE -> due(id, mail, language, Obligation.Kept.AWAITED);
            case REPORT_OVERDUE -> due(id, mail, language, Obligation.Kept.SILENT);
            case STANDING_WARNED -> warned(mail, language);
            case STANDING_SUSPENDED, SUSPENSION_LIFTED, EXTENSION_GRANTED, EXTENSION_REFUSED ->
                standings.of(mail, language);
            case REPORT_WAITS -> report(id, ProgressReport.State.SUBMITTED).map(report -> waiting(report, language));
            case REPORT_RETURNED -> report(id, ProgressReport.State.RETURNED).map(Particulars::returned);
            case REPORT_ACCEPTED -> report(id, ProgressReport.State.ACCEPTED).map(report -> rated(report, language));
            case DECISION_PROPOSED -> report(id, ProgressReport.State.PROPOSED).flatMap(this::proposed);
            case REVIEW_STUCK ->
                reports.find(id, AsOf.NOW)
                        .map(Recorded::state)
                        .filter(report -> report.state() != ProgressReport.State.ACCEPTED)
                        .map(report -> waiting(report, language));
            case DECISION_COMMENTED ->
                report(id, ProgressReport.State.PROPOSED)
                        .filter(report ->
                                report.heard().filter(Hearing::hasWords).isPresent())
                        .map(report -> waiting(report, language));
            case CONTRIBUTION_WAITS,
                    CONTRIBUTION_TO_REPLY,
                    CONTRIBUTION_PUBLISHED,
                    CONTRIBUTION_DECLINED,
                    CONTRIBUTION_REPLIED,
                    CONTRIBUTION_SILENT -> contributions.of(mail, id, language);
            case MATCH_PROPOSED -> matched(id, mail);
            case COMMENT_ANSWERED, COMMENT_REMOVED -> consultations.of(id, mail, language);
            case CONSULTATION_OPEN -> consultations.of(mail, language);
            case VERSION_IN_FORCE, VERSION_ENDING -> versions.of(mail, language);
            case APPROVAL_WAITS, APPROVAL_GIVEN, APPROVAL_GIVEN_BACK -> approvals.of(mail, language);
            case MEMBERSHIP_ENDING, MEMBER_ENDING, ORGANISATION_LAPSING -> memberships.of(mail, language);
            case JOB_FAILED -> job(id, language);
            case INSTRUMENT_CHANGED -> instruments.of(mail, language);
            case FACTS_LISTED -> lists.of(mail, language);
            case RENAMING_WAITS, RENAMING_REFUSED, RENAMED, MERGED, ABSORBED -> renamings.of(mail, language);
            case CONTACT_CONFIRM -> contacts.of(mail, language);
            case DEADLINES, DIGEST -> throw new IllegalArgumentException("it says what others say");
        };
    }

    private Optional<Contents> application(String id, Language language, Predicate<Application> stillSo, String path) {
        return recipients.application(id).filter(stillSo).map(application -> applied(application, language, path));
    }

    private static Contents applied(Application application, Language language, String path) {
        return Contents.quoting(
                Map.of("organisation", name(application, language), "reference", application.id()),
                path,
                List.of(application.reason()));
    }

    private Optional<Contents> accepted(String id, Language language) {
        return recipients
                .application(id)
                .flatMap(application -> signatories
                        .organisation(application.organisation())
                        .map(organisation -> Contents.quoting(
                                Map.of(
                                        "organisation",
                                                shortened(organisation.name().in(language)),
                                        "applied", name(application, language),
                                        "named", application.isMadeAs(organisation.name()) ? "same" : "other"),
                                "/signatories/" + organisation.slug(),
                                List.of(application.reason()))));
    }

    private Optional<Contents> due(String cycleId, OutboxMail mail, Language language, Obligation.Kept kept) {
        Optional<Cycle> cycle = cycles.find(cycleId).filter(found -> found.state() == Cycle.State.OPEN);
        String owing = mail.organisation();
        if (cycle.isEmpty() || owing == null) {
            return Optional.empty();
        }
        OrganisationId organisation = new OrganisationId(owing);
        if (standing(cycle.get().charter(), organisation)
                .filter(standing -> !standing.hasLeft())
                .isEmpty()) {
            return Optional.empty();
        }
        List<Obligation> owed = obligations.of(cycle.get(), organisation);
        long count =
                owed.stream().filter(obligation -> obligation.kept() == kept).count();
        return count == 0
                ? Optional.empty()
                : signatories
                        .organisation(organisation)
                        .map(found -> due(cycle.get(), found, owed, count, language)
                                .showing(pictures.bar(cycle.get(), owed, language)));
    }

    private Optional<Standing> standing(String charter, OrganisationId organisation) {
        return signatories
                .endorsement(charter, organisation, AsOf.NOW)
                .map(signed -> signed.state().standing());
    }

    /** Nothing any more once a report came, more days were granted, or somebody decided on the standing. */
    private Optional<Contents> warned(OutboxMail mail, Language language) {
        String warned = mail.organisation();
        if (warned == null) {
            return Optional.empty();
        }
        OrganisationId organisation = new OrganisationId(warned);
        return cycles.find(Subject.parse(mail.about()).id())
                .filter(cycle -> standing(cycle.charter(), organisation)
                        .filter(Standing::isComputed)
                        .isPresent())
                .flatMap(cycle -> signatoryCycles
                        .outlook(cycle.charter(), organisation, AsOf.NOW)
                        .filter(outlook -> outlook.cycle().id().equals(cycle.id())))
                .filter(outlook -> mail.source().contains("/" + outlook.after() + "/"))
                .flatMap(outlook ->
                        signatories.organisation(organisation).map(found -> warned(outlook, found, language)));
    }

    private Contents warned(Outlook outlook, Organisation organisation, Language language) {
        return Contents.of(
                Map.of(
                        "standing",
                                messages.get(
                                        language,
                                        "standing." + outlook.standing().name()),
                        "after", outlook.after(),
                        "from", outlook.after().plusDays(1),
                        "cycle", outlook.cycle().name(),
                        "organisation", shortened(organisation.name().in(language))),
                "/app/progress/" + outlook.cycle().id());
    }

    private static Contents due(
            Cycle cycle, Organisation organisation, List<Obligation> owed, long count, Language language) {
        LocalDate last = owed.getFirst().due();
        return Contents.of(
                Map.of(
                        "count", count,
                        "cycle", cycle.name(),
                        "day", last,
                        "grace", last.plusDays(cycle.graceDays()),
                        "organisation", shortened(organisation.name().in(language))),
                "/app/progress/" + cycle.id());
    }

    private Optional<ProgressReport> report(String id, ProgressReport.State still) {
        return reports.find(id, AsOf.NOW).map(Recorded::state).filter(report -> report.state() == still);
    }

    private static Contents waiting(ProgressReport report, Language language) {
        return Contents.of(
                Map.of(
                        "title", shortened(report.commitmentTitle()),
                        "organisation", shortened(report.organisation().name().in(language))),
                "/app/reviews/" + report.id());
    }

    private static Contents returned(ProgressReport report) {
        List<String> questions = report.questions().stream().map(Question::text).toList();
        return Contents.quoting(
                Map.of("title", shortened(report.commitmentTitle()), "count", questions.size()),
                "/app/progress/" + report.cycle() + "/" + report.commitment(),
                questions);
    }

    /** Nothing any more once it said something, or its days are over. */
    private Optional<Contents> proposed(ProgressReport report) {
        return report.heard()
                .filter(hearing -> hearing.isOpen(Days.of(clock.instant())))
                .map(hearing -> Contents.of(
                        Map.of("title", shortened(report.commitmentTitle()), "day", hearing.until()),
                        "/app/progress/" + report.cycle() + "/" + report.commitment()));
    }

    private Contents rated(ProgressReport report, Language language) {
        String rating = report.rating() == null ? "" : messages.get(language, "rating." + report.rating());
        return Contents.quoting(
                Map.of("title", shortened(report.commitmentTitle()), "rating", rating),
                "/commitments/" + report.commitment(),
                List.of(report.reason()));
    }

    private Optional<Contents> matched(String id, OutboxMail mail) {
        return matchings.find(id).map(Recorded::state).map(matching -> {
            long count = matching.proposals().stream()
                    .filter(proposal -> proposal.need().party().id().value().equals(mail.organisation())
                            || proposal.offer().party().id().value().equals(mail.organisation()))
                    .count();
            return Contents.of(Map.of("count", count, "day", matching.asOf()), "/matching/" + id);
        });
    }

    private Optional<Contents> job(String id, Language language) {
        return jobs.find(new RequestId(id))
                .filter(request -> request.state() == JobRequest.State.FAILED)
                .map(request -> Contents.quoting(
                        Map.of(
                                "job",
                                messages.find(language, "jobs." + request.kind())
                                        .orElse(request.kind()),
                                "at",
                                request.requestedAt()),
                        "/app/jobs",
                        List.of(String.valueOf(messages.find(language, String.valueOf(request.failure()))
                                .orElse("")))));
    }

    static String name(Application application, Language language) {
        return shortened(application.name().in(language));
    }

    /** A name of 300 characters makes no subject line. */
    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_NAME
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }
}
