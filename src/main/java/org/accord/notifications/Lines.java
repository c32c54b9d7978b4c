package org.accord.notifications;

import java.util.Optional;
import org.accord.shared.Language;
import org.springframework.stereotype.Component;

/** What a mail says, in one line of another mail or of the inbox. */
@Component
class Lines {

    private final Recipients recipients;
    private final Particulars particulars;
    private final MailWording wording;

    Lines(Recipients recipients, Particulars particulars, MailWording wording) {
        this.recipients = recipients;
        this.particulars = particulars;
        this.wording = wording;
    }

    /** Empty when there is no point in it any more, nothing to open, or it is not its reader's to know any more. */
    Optional<Contents.Line> of(OutboxMail mail, Language language) {
        return Optional.of(mail)
                .filter(recipients::mayStillRead)
                .flatMap(readable -> particulars.of(readable, language))
                .flatMap(contents -> Optional.ofNullable(contents.path())
                        .map(path -> new Contents.Line(
                                wording.of(mail.mail(), language, contents.arguments())
                                        .subject(),
                                path)));
    }

    /** True when nothing but what became of its matter keeps it from its reader; a lost right may come back. */
    boolean isTheirs(OutboxMail mail) {
        return recipients.mayStillRead(mail);
    }
}
