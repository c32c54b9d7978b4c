package org.accord.notifications;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.accounts.OrganisationNames;
import org.accord.approvals.Approval;
import org.accord.approvals.Approvals;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.register.Subject;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/**
 * Tells those who approve for an organisation that something waits for their word, and whoever asked what became of it.
 * When a mail goes out its reader's own rights decide: who may not approve any more gets none. Runs as the system.
 */
@Component
class ApprovalMails {

    private final Outbox outbox;
    private final Recipients recipients;
    private final Accounts accounts;
    private final Approvals approvals;
    private final OrganisationNames names;
    private final Messages messages;
    private final Clock clock;

    ApprovalMails(
            Outbox outbox,
            Recipients recipients,
            Accounts accounts,
            Approvals approvals,
            OrganisationNames names,
            Messages messages,
            Clock clock) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.accounts = accounts;
        this.approvals = approvals;
        this.names = names;
        this.messages = messages;
        this.clock = clock;
    }

    /** Puts in a mail to everybody who may give the approval that was asked for. */
    void asked(Entry entry) {
        OrganisationId organisation = entry.onBehalfOf();
        if (organisation != null) {
            List<UserId> others = recipients.approvers(organisation).stream()
                    .filter(each -> !each.equals(entry.actor()))
                    .toList();
            put(MailKey.APPROVAL_WAITS, others, entry, organisation);
        }
    }

    /** Puts in the mail to whoever asked. */
    void decided(MailKey mail, Entry entry) {
        OrganisationId organisation = entry.onBehalfOf();
        if (organisation != null) {
            put(mail, approvals.askedBy(entry.subject().id()).stream().toList(), entry, organisation);
        }
    }

    private void put(MailKey mail, List<UserId> users, Entry entry, OrganisationId organisation) {
        outbox.put(mail, users, "act/" + entry.number(), entry.subject().toString(), organisation.value());
    }

    /** Empty when it was decided, or asked for again, meanwhile, or the reader may not know of it any more. */
    Optional<Contents> of(OutboxMail mail, Language language) {
        return mail.to()
                .user()
                .flatMap(accounts::find)
                .map(user -> user.actor(Days.of(clock.instant())))
                .filter(reader -> isFor(mail, reader))
                .flatMap(reader -> CurrentActor.callAs(
                        reader, () -> read(mail, reader).flatMap(approval -> told(mail, approval, language))));
    }

    private static boolean isFor(OutboxMail mail, Actor reader) {
        String organisation = mail.organisation();
        return organisation != null && reader.seesFor(new OrganisationId(organisation));
    }

    private Optional<Approval> read(OutboxMail mail, Actor reader) {
        String id = Subject.parse(mail.about()).id();
        return switch (mail.mail()) {
            case APPROVAL_WAITS -> approvals.waiting(id).map(Recorded::state);
            case APPROVAL_GIVEN -> own(id, reader, Approval.State.APPROVED);
            case APPROVAL_GIVEN_BACK -> own(id, reader, Approval.State.GIVEN_BACK);
            default -> throw new IllegalArgumentException(mail.mail().key());
        };
    }

    private Optional<Approval> own(String id, Actor reader, Approval.State still) {
        return approvals
                .find(id)
                .map(Recorded::state)
                .filter(approval -> approval.askedBy().equals(reader.user()) && approval.state() == still);
    }

    private Optional<Contents> told(OutboxMail mail, Approval approval, Language language) {
        UserId other = mail.mail() == MailKey.APPROVAL_WAITS ? approval.askedBy() : approval.decidedBy();
        return names.nameOf(approval.binding().organisation(), language)
                .map(organisation -> Contents.quoting(
                        Map.of(
                                "act",
                                messages.get(
                                        language,
                                        "approvals.act." + approval.binding().kind()),
                                "title",
                                Particulars.shortened(approval.binding().title()),
                                "who",
                                Optional.ofNullable(other)
                                        .flatMap(accounts::nameOf)
                                        .map(Particulars::shortened)
                                        .orElseGet(() -> messages.get(language, "form.colleague")),
                                "organisation",
                                Particulars.shortened(organisation)),
                        "/app/approvals/" + approval.id(),
                        List.of(approval.words())));
    }
}
