package org.accord.notifications;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.accord.accounts.Invitations;
import org.accord.accounts.PasswordEvent;
import org.accord.accounts.PasswordLink;
import org.accord.accounts.PasswordResets;
import org.accord.accounts.SignInState;
import org.accord.accounts.SignIns;
import org.accord.shared.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Mails that lead to a new password, and those that say there is one. A code is made when the mail goes out, so that the
 * outbox holds none and nobody who looks at the mail sees one; each attempt has a code of its own, and all of them work.
 * Runs as the system.
 */
@Component
class PasswordMails {

    private static final String INVITATION = "/invitation";
    private static final String FORGOTTEN = "/forgotten-password";
    private static final String NEW_PASSWORD = "/new-password";

    private final Outbox outbox;
    private final Recipients recipients;
    private final Invitations invitations;
    private final SignIns signIns;
    private final PasswordResets resets;

    PasswordMails(
            Outbox outbox, Recipients recipients, Invitations invitations, SignIns signIns, PasswordResets resets) {
        this.outbox = outbox;
        this.recipients = recipients;
        this.invitations = invitations;
        this.signIns = signIns;
        this.resets = resets;
    }

    /** Puts in the mail about what happened. */
    @EventListener
    void on(PasswordEvent event) {
        MailKey mail = switch (event) {
            case PasswordEvent.Forgotten forgotten -> MailKey.PASSWORD_FORGOTTEN;
            case PasswordEvent.Changed changed -> MailKey.PASSWORD_CHANGED;
        };
        String source = "password/" + event.user() + "/" + event.at().toEpochMilli();
        outbox.put(mail, Recipient.user(event.user()), source, "user/" + event.user(), null);
    }

    /** Empty when the link was used or is over. */
    Optional<Contents> of(OutboxMail mail) {
        UserId user = mail.to().user().orElseThrow();
        boolean goesOut = mail.state() == OutboxMail.State.SENDING;
        return recipients.find(mail.to()).map(to -> to.email().value()).flatMap(email -> switch (mail.mail()) {
            case ACCOUNT_MADE ->
                goesOut
                        ? invitations.forMail(user).map(link -> leading(email, link))
                        : seen(email, invitationUntil(user), INVITATION);
            case PASSWORD_FORGOTTEN ->
                goesOut
                        ? resets.forMail(user).map(link -> leading(email, link))
                        : seen(email, resets.openUntil(user), NEW_PASSWORD);
            default -> Optional.of(Contents.of(Map.of("email", email, "at", mail.createdAt()), FORGOTTEN));
        });
    }

    private Optional<Instant> invitationUntil(UserId user) {
        SignInState state = signIns.state(user);
        return Optional.ofNullable(state.linkUntil());
    }

    private static Contents leading(String email, PasswordLink link) {
        return Contents.of(Map.of("email", email, "until", link.until()), link.path());
    }

    /** As an administrator sees it: the code stays with the person. */
    private static Optional<Contents> seen(String email, Optional<Instant> until, String page) {
        return until.map(end -> Contents.of(Map.of("email", email, "until", end), page));
    }
}
