package org.accord.notifications;

import java.util.Arrays;
import java.util.Optional;

/**
 * The mails there are. Each has its texts under {@code mail.<key>.subject}, {@code mail.<key>.body} and
 * {@code mail.<key>.action}, which is what the button says.
 */
public enum MailKey {
    APPLICATION_RECEIVED("applicationReceived", MailKind.ACCOUNT),
    APPLICATION_ACCEPTED("applicationAccepted", MailKind.ACCOUNT),
    APPLICATION_REFUSED("applicationRefused", MailKind.ACCOUNT),
    APPLICATION_WAITS("applicationWaits", MailKind.WORK),
    APPLICATION_QUESTION("applicationQuestion", MailKind.ACCOUNT),
    APPLICATION_ANSWERED("applicationAnswered", MailKind.WORK),
    DRAFT_KEPT("draftKept", MailKind.ACCOUNT),
    DOMAIN_CONFIRM("domainConfirm", MailKind.ACCOUNT),
    ACCOUNT_MADE("accountMade", MailKind.ACCOUNT),
    PASSWORD_FORGOTTEN("passwordForgotten", MailKind.ACCOUNT),
    PASSWORD_CHANGED("passwordChanged", MailKind.ACCOUNT),
    COMMITMENT_PUBLISHED("commitmentPublished", MailKind.RESULTS),
    COMMITMENT_WAITS("commitmentWaits", MailKind.WORK),
    COMMITMENT_SENT_BACK("commitmentSentBack", MailKind.RESULTS),
    HAND_OVER_OFFERED("handOverOffered", MailKind.RESULTS),
    HAND_OVER_ACCEPTED("handOverAccepted", MailKind.RESULTS),
    HAND_OVER_DECLINED("handOverDeclined", MailKind.RESULTS),
    PARTNER_INVITED("partnerInvited", MailKind.RESULTS),
    PARTNER_CONFIRMED("partnerConfirmed", MailKind.RESULTS),
    PARTNER_DECLINED("partnerDeclined", MailKind.RESULTS),
    PARTNER_LEFT("partnerLeft", MailKind.RESULTS),
    REPORT_DUE("reportDue", MailKind.DEADLINES),
    REPORT_OVERDUE("reportOverdue", MailKind.DEADLINES),
    DEADLINES("deadlines", MailKind.DEADLINES),
    STANDING_WARNED("standingWarned", MailKind.DEADLINES),
    STANDING_SUSPENDED("standingSuspended", MailKind.RESULTS),
    SUSPENSION_LIFTED("suspensionLifted", MailKind.RESULTS),
    EXTENSION_GRANTED("extensionGranted", MailKind.DEADLINES),
    EXTENSION_REFUSED("extensionRefused", MailKind.DEADLINES),
    REPORT_WAITS("reportWaits", MailKind.WORK),
    REPORT_RETURNED("reportReturned", MailKind.RESULTS),
    REPORT_ACCEPTED("reportAccepted", MailKind.RESULTS),
    DECISION_PROPOSED("decisionProposed", MailKind.RESULTS),
    DECISION_COMMENTED("decisionCommented", MailKind.WORK),
    REVIEW_STUCK("reviewStuck", MailKind.WORK),
    CONTRIBUTION_WAITS("contributionWaits", MailKind.WORK),
    CONTRIBUTION_TO_REPLY("contributionToReply", MailKind.RESULTS),
    CONTRIBUTION_PUBLISHED("contributionPublished", MailKind.RESULTS),
    CONTRIBUTION_DECLINED("contributionDeclined", MailKind.RESULTS),
    CONTRIBUTION_REPLIED("contributionReplied", MailKind.RESULTS),
    CONTRIBUTION_SILENT("contributionSilent", MailKind.RESULTS),
    RENAMING_WAITS("renamingWaits", MailKind.WORK),
    RENAMING_REFUSED("renamingRefused", MailKind.RESULTS),
    RENAMED("renamed", MailKind.RESULTS),
    MERGED("merged", MailKind.RESULTS),
    ABSORBED("absorbed", MailKind.RESULTS),
    MATCH_PROPOSED("matchProposed", MailKind.MATCHES),
    CONSULTATION_OPEN("consultationOpen", MailKind.CHARTERS),
    COMMENT_ANSWERED("commentAnswered", MailKind.CHARTERS),
    COMMENT_REMOVED("commentRemoved", MailKind.CHARTERS),
    VERSION_IN_FORCE("versionInForce", MailKind.CHARTERS),
    VERSION_ENDING("versionEnding", MailKind.CHARTERS),
    APPROVAL_WAITS("approvalWaits", MailKind.APPROVALS),
    APPROVAL_GIVEN("approvalGiven", MailKind.APPROVALS),
    APPROVAL_GIVEN_BACK("approvalGivenBack", MailKind.APPROVALS),
    MEMBERSHIP_ENDING("membershipEnding", MailKind.ACCOUNT),
    MEMBER_ENDING("memberEnding", MailKind.ACCOUNT),
    ORGANISATION_LAPSING("organisationLapsing", MailKind.WORK),
    JOB_FAILED("jobFailed", MailKind.JOBS),
    INSTRUMENT_CHANGED("instrumentChanged", MailKind.INSTRUMENTS),
    FACTS_LISTED("factsListed", MailKind.INSTRUMENTS),
    CONTACT_CONFIRM("contactConfirm", MailKind.CONTACTS),
    DIGEST("digest", MailKind.DIGEST);

    private final String key;
    private final MailKind kind;

    MailKey(String key, MailKind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** The part of the message keys in the middle. */
    public String key() {
        return key;
    }

    public MailKind kind() {
        return kind;
    }

    /** False for what leads to a password, and for what only gathers others. */
    boolean isToldInInbox() {
        return switch (this) {
            case ACCOUNT_MADE, PASSWORD_FORGOTTEN, PASSWORD_CHANGED, DEADLINES, DIGEST -> false;
            default -> true;
        };
    }

    String subjectKey() {
        return "mail." + key + ".subject";
    }

    String bodyKey() {
        return "mail." + key + ".body";
    }

    String actionKey() {
        return "mail." + key + ".action";
    }

    public static Optional<MailKey> of(String key) {
        return Arrays.stream(values()).filter(text -> text.key.equals(key)).findFirst();
    }
}
