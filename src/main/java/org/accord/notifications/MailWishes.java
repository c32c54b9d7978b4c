package org.accord.notifications;

import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/** Whether somebody wants a mail, and how: by its kind, by what they narrowed mails to, and by whether any gets there. */
@Component
class MailWishes {

    private final PreferenceStore preferences;
    private final MailTopics topics;
    private final RefusalStore refusals;
    private final Recipients recipients;

    MailWishes(PreferenceStore preferences, MailTopics topics, RefusalStore refusals, Recipients recipients) {
        this.preferences = preferences;
        this.topics = topics;
        this.refusals = refusals;
        this.recipients = recipients;
    }

    /**
     * How the mail should come; OFF for not at all. While an address is refused nothing is sent to it at once; what is
     * gathered waits. What is about the account itself always comes. Runs as the system.
     */
    Rhythm rhythm(OutboxMail mail) {
        return mail.to().user().map(user -> rhythm(mail, user)).orElse(Rhythm.IMMEDIATE);
    }

    private Rhythm rhythm(OutboxMail mail, UserId user) {
        MailKind kind = mail.mail().kind();
        Rhythm wished = preferences.rhythm(user, kind);
        if (kind == MailKind.ACCOUNT || wished == Rhythm.OFF) {
            return wished;
        }
        boolean keptBack = kind.isOptional() && !isAdmitted(mail, user);
        boolean comesBack = !wished.isGathered() && isPaused(mail.to(), user);
        return keptBack || comesBack ? Rhythm.OFF : wished;
    }

    private boolean isAdmitted(OutboxMail mail, UserId user) {
        MailFilter filter = preferences.filter(user);
        return filter.isEmpty() || filter.admits(topics.of(mail));
    }

    private boolean isPaused(Recipient to, UserId user) {
        return refusals.isPaused(user, () -> recipients.find(to).map(Recipients.Addressee::email));
    }
}
