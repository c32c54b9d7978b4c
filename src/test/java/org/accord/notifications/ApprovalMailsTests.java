package org.accord.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.accord.accounts.Accounts;
import org.accord.accounts.Membership;
import org.accord.accounts.NewUser;
import org.accord.approvals.Approvals;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.progress.Cast;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Approvers hear of what waits for them, and whoever asked hears what became of it; nobody else does. */
class ApprovalMailsTests extends Mailbox {

    private static final String PASSWORD = "lantern-orchard-copper-17";

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Commitments commitments;

    @Autowired
    private ApprovalMails mails;

    @Autowired
    private Clock clock;

    private final String editorAddress = anAddress();
    private final String approverAddress = anAddress();

    @Test
    void whoApprovesHearsOfARequestAndWhoAskedOfTheDecision() throws Exception {
        OrganisationId organisation = anOrganisation();
        Actor editor = member(organisation, Membership.Kind.EDITOR, editorAddress);
        Actor approver = member(organisation, Membership.Kind.APPROVER, approverAddress);
        String headAddress = anAddress();
        Actor head = member(organisation, Membership.Kind.ADMINISTRATOR, headAddress);
        CurrentActor.runAs(head, () -> approvals.want(organisation));
        String title = "Approve <b>" + Identity.random();
        Recorded<Commitment> draft = as(editor, () -> commitments.draft(organisation, Cast.aDraft(title)));

        String id = as(editor, () -> commitments.askToPublish(draft.id(), draft.version()));

        assertThat(theMailTo(approverAddress).getSubject()).isEqualTo("Waits for your approval: " + title);
        assertThat(part(theMailTo(headAddress), "text/plain"))
                .contains("asks you to approve", "Publish a commitment", ADDRESS + "/app/approvals/" + id)
                .doesNotContain("{");
        assertThat(part(theMailTo(headAddress), "text/html"))
                .contains("&lt;b&gt;")
                .doesNotContain("<b>" + title);
        assertThat(to(editorAddress)).isEmpty();

        CurrentActor.runAs(approver, () -> approvals.giveBack(id, 1, "Name the courses."));

        assertThat(theMailTo(editorAddress).getSubject()).isEqualTo("Given back: " + title);
        assertThat(part(theMailTo(editorAddress), "text/plain")).contains("Name the courses.");
        as(editor, () -> commitments.askToPublish(draft.id(), draft.version()));
        await().until(() -> to(headAddress).size() == 2);
        CurrentActor.runAs(approver, () -> approvals.approve(id, 3));
        await().until(() ->
                to(editorAddress).stream().anyMatch(mail -> subject(mail).equals("Approved: " + title)));
    }

    @Test
    void whoMayNotApproveAnyMoreIsNotWrittenTo() {
        OrganisationId organisation = anOrganisation();
        Actor editor = member(organisation, Membership.Kind.EDITOR, editorAddress);
        Actor approver = member(organisation, Membership.Kind.APPROVER, approverAddress);
        Recorded<Commitment> draft =
                as(editor, () -> commitments.draft(organisation, Cast.aDraft("Approve " + Identity.random())));
        String id = as(editor, () -> commitments.askToPublish(draft.id(), draft.version()));
        assertThat(told(approver.user(), id, organisation)).isPresent();
        assertThat(told(editor.user(), id, organisation)).isEmpty();

        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> accounts.grant(approver.user(), Membership.of(organisation, Membership.Kind.READER)));
        assertThat(told(approver.user(), id, organisation)).isEmpty();

        CurrentActor.runAs(Actor.SYSTEM, () -> accounts.revoke(approver.user(), organisation));
        assertThat(told(approver.user(), id, organisation)).isEmpty();
    }

    private Optional<Contents> told(UserId user, String approval, OrganisationId organisation) {
        OutboxMail mail = OutboxMail.about(
                MailKey.APPROVAL_WAITS,
                Recipient.user(user),
                "act/1",
                "approval/" + approval,
                organisation.value(),
                Instant.EPOCH);
        return as(Actor.SYSTEM, () -> mails.of(mail, Language.EN));
    }

    private OrganisationId anOrganisation() {
        return new Cast(portal).aRepresentative().organisations().iterator().next();
    }

    private Actor member(OrganisationId organisation, Membership.Kind kind, String address) {
        return as(Actor.SYSTEM, () -> {
            UserId user = accounts.create(NewUser.member(
                    address, "Member " + kind, Language.EN, PASSWORD, Membership.of(organisation, kind)));
            return accounts.find(user).orElseThrow().actor(Days.of(clock.instant()));
        });
    }

    private static String subject(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static <T> T as(Actor actor, Supplier<T> act) {
        return CurrentActor.callAs(actor, act);
    }
}
