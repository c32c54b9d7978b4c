package org.accord.notifications;

import java.util.LinkedHashSet;
import java.util.Set;
import org.accord.capacity.MatchingReport;
import org.accord.capacity.Matchings;
import org.accord.register.Entry;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/** Which acts people are written to about, and who is. Runs as the system. */
@Component
class Occasions {

    private static final Set<String> ALL = Set.of(
            "application/submitted",
            "application/enrolled",
            "application/refused",
            "vetting/vettingAsked",
            "vetting/vettingAnswered",
            "user/invited",
            "user/linked",
            "commitment/published",
            "commitment/submitted",
            "commitment/returned",
            "hand-over/offered",
            "hand-over/accepted",
            "hand-over/declined",
            "partner/partnerInvited",
            "partner/partnerConfirmed",
            "partner/partnerDeclined",
            "partner/partnerLeft",
            "progress-report/submitted",
            "progress-report/resubmitted",
            "progress-report/returned",
            "progress-report/accepted",
            "progress-report/proposed",
            "progress-report/took-over",
            "progress-report/commentGiven",
            "review/escalated",
            "contribution/contributed",
            "contribution/contributionPublished",
            "contribution/contributionDeclined",
            "contribution/contributionReplied",
            "contribution/took-over",
            "matching/published",
            "renaming/asked-renaming",
            "renaming/refused-renaming",
            "organisation/renamed",
            "organisation/merged",
            "organisation/absorbed",
            "contacts/asked",
            "charter-draft/consulted",
            "consultation-comment/commentAnswered",
            "consultation-comment/commentRemoved",
            "charter/published",
            "statusfact/noted",
            "measure/recorded",
            "endorsement/suspended",
            "endorsement/lifted",
            "extension/granted-more-days",
            "extension/refused-more-days",
            "approval/requested",
            "approval/approved",
            "approval/givenBack",
            "measure/amended",
            "measure/recalled",
            "import/list-finished");

    private final Outbox outbox;
    private final Recipients recipients;
    private final Matchings matchings;
    private final ContactMails contacts;
    private final ConsultationMails consultations;
    private final VersionMails versions;
    private final InstrumentMails instruments;
    private final ApprovalMails approvals;
    private final StandingMails standings;
    private final ListMails lists;
    private final CommitmentMails commitments;
    private final ContributionMails contributions;

    Occasions(
            Outbox outbox,
            Recipients recipients,
            Matchings matchings,
            ContactMails contacts,
            ConsultationMails consultations,
            VersionMails versions,
            InstrumentMails instruments,
            ApprovalMails approvals,
            StandingMails standings,
            ListMails lists,
            CommitmentMails commitments,
            ContributionMails contributions) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.matchings = matchings;
        this.contacts = contacts;
        this.consultations = consultations;
        this.versions = versions;
        this.instruments = instruments;
        this.approvals = approvals;
        this.standings = standings;
        this.lists = lists;
        this.commitments = commitments;
        this.contributions = contributions;
    }

    /** True when anybody may be written to about the act; nobody is about acts of a demonstration. */
    static boolean isOne(Entry entry) {
        return !entry.demonstration() && ALL.contains(name(entry));
    }

    /** Puts in all mails about the act; again changes nothing. */
    void take(Entry entry) {
        switch (name(entry)) {
            case "application/submitted" -> {
                toApplicant(MailKey.APPLICATION_RECEIVED, entry);
                toCoordinators(MailKey.APPLICATION_WAITS, entry);
            }
            case "application/enrolled" -> toApplicant(MailKey.APPLICATION_ACCEPTED, entry);
            case "application/refused" -> toApplicant(MailKey.APPLICATION_REFUSED, entry);
            case "vetting/vettingAsked" -> toApplicant(MailKey.APPLICATION_QUESTION, entry);
            case "vetting/vettingAnswered" -> toCoordinators(MailKey.APPLICATION_ANSWERED, entry);
            case "user/invited", "user/linked" -> toInvited(entry);
            case "commitment/published" -> toMembers(MailKey.COMMITMENT_PUBLISHED, entry);
            case "commitment/submitted" -> toCoordinators(MailKey.COMMITMENT_WAITS, entry);
            case "commitment/returned" -> toMembers(MailKey.COMMITMENT_SENT_BACK, entry);
            case "hand-over/offered" -> commitments.offered(entry);
            case "hand-over/accepted" -> commitments.answered(MailKey.HAND_OVER_ACCEPTED, entry);
            case "hand-over/declined" -> commitments.answered(MailKey.HAND_OVER_DECLINED, entry);
            case "partner/partnerInvited" -> commitments.invited(entry);
            case "partner/partnerConfirmed" -> commitments.partnerSaid(MailKey.PARTNER_CONFIRMED, entry);
            case "partner/partnerDeclined" -> commitments.partnerSaid(MailKey.PARTNER_DECLINED, entry);
            case "partner/partnerLeft" -> commitments.partnerSaid(MailKey.PARTNER_LEFT, entry);
            case "progress-report/submitted", "progress-report/resubmitted" ->
                toCoordinators(MailKey.REPORT_WAITS, entry);
            case "progress-report/returned" -> toMembers(MailKey.REPORT_RETURNED, entry);
            case "progress-report/accepted" -> toMembers(MailKey.REPORT_ACCEPTED, entry);
            case "progress-report/proposed" -> toMembers(MailKey.DECISION_PROPOSED, entry);
            case "progress-report/took-over" -> toNewMembers(entry);
            case "progress-report/commentGiven" -> toCoordinators(MailKey.DECISION_COMMENTED, entry);
            case "review/escalated" -> toCoordinators(MailKey.REVIEW_STUCK, entry);
            case "contribution/contributed" -> contributions.submitted(entry);
            case "contribution/contributionPublished" -> contributions.published(entry);
            case "contribution/contributionDeclined" -> contributions.toSender(MailKey.CONTRIBUTION_DECLINED, entry);
            case "contribution/contributionReplied" -> contributions.toSender(MailKey.CONTRIBUTION_REPLIED, entry);
            case "contribution/took-over" -> contributions.toSignatory(entry);
            case "matching/published" -> toParties(entry);
            case "renaming/asked-renaming" -> toCoordinators(MailKey.RENAMING_WAITS, entry);
            case "renaming/refused-renaming" -> toMembersOf(MailKey.RENAMING_REFUSED, entry);
            case "organisation/renamed" -> toMembersOf(MailKey.RENAMED, entry);
            case "organisation/merged" -> toMembersOf(MailKey.MERGED, entry);
            case "organisation/absorbed" -> toMembersOf(MailKey.ABSORBED, entry);
            case "contacts/asked" ->
                contacts.ask(new OrganisationId(entry.subject().id()));
            case "charter-draft/consulted" ->
                consultations.opened(entry.subject().id(), entry.number());
            case "consultation-comment/commentAnswered" -> consultations.said(MailKey.COMMENT_ANSWERED, entry);
            case "consultation-comment/commentRemoved" -> consultations.said(MailKey.COMMENT_REMOVED, entry);
            case "charter/published" -> toSignatories(entry);
            case "endorsement/suspended" -> standings.standing(MailKey.STANDING_SUSPENDED, entry);
            case "endorsement/lifted" -> standings.standing(MailKey.SUSPENSION_LIFTED, entry);
            case "extension/granted-more-days" -> standings.extension(MailKey.EXTENSION_GRANTED, entry);
            case "extension/refused-more-days" -> standings.extension(MailKey.EXTENSION_REFUSED, entry);
            case "approval/requested" -> approvals.asked(entry);
            case "approval/approved" -> approvals.decided(MailKey.APPROVAL_GIVEN, entry);
            case "approval/givenBack" -> approvals.decided(MailKey.APPROVAL_GIVEN_BACK, entry);
            case "statusfact/noted", "measure/recorded", "measure/amended", "measure/recalled" ->
                instruments.tell(entry);
            case "import/list-finished" -> lists.tell(entry);
            default -> throw new IllegalArgumentException(name(entry));
        }
    }

    private void toApplicant(MailKey mail, Entry entry) {
        outbox.put(mail, Recipient.applicant(entry.subject().id()), source(entry), about(entry), null);
    }

    private void toCoordinators(MailKey mail, Entry entry) {
        outbox.put(mail, recipients.coordinators(), source(entry), about(entry), null);
    }

    /** Whoever made an account with a password of their own needs no word of it. */
    private void toInvited(Entry entry) {
        UserId user = new UserId(entry.subject().id());
        outbox.put(MailKey.ACCOUNT_MADE, Recipient.user(user), source(entry), about(entry), null);
    }

    /** What waits for the members of the organisation that has a report now: nothing is said of what does not. */
    private void toNewMembers(Entry entry) {
        toMembers(MailKey.REPORT_RETURNED, entry);
        toMembers(MailKey.DECISION_PROPOSED, entry);
    }

    private void toMembers(MailKey mail, Entry entry) {
        OrganisationId organisation = entry.onBehalfOf();
        if (organisation != null) {
            toMembers(mail, entry, organisation);
        }
    }

    /** Of the organisation that the act is about, whoever did it. */
    private void toMembersOf(MailKey mail, Entry entry) {
        toMembers(mail, entry, new OrganisationId(entry.subject().id()));
    }

    private void toMembers(MailKey mail, Entry entry, OrganisationId organisation) {
        outbox.put(mail, recipients.members(organisation), source(entry), about(entry), organisation.value());
    }

    /** One word to each organisation, however many of its needs and offers are in it. */
    private void toParties(Entry entry) {
        Set<OrganisationId> parties = new LinkedHashSet<>();
        matchings.find(entry.subject().id()).ifPresent(matching -> {
            for (MatchingReport.Proposal proposal : matching.state().proposals()) {
                parties.add(proposal.need().party().id());
                parties.add(proposal.offer().party().id());
            }
        });
        parties.forEach(party -> toMembers(MailKey.MATCH_PROPOSED, entry, party));
    }

    /** Those who signed an earlier version, when they have time to sign the new one. */
    private void toSignatories(Entry entry) {
        versions.opened(entry.subject().id(), source(entry));
    }

    private static String name(Entry entry) {
        return entry.subject().kind() + "/" + entry.verb();
    }

    static String about(Entry entry) {
        return entry.subject().toString();
    }

    static String source(Entry entry) {
        return "act/" + entry.number();
    }
}
