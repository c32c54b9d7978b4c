package org.accord.notifications;

import java.util.Optional;
import org.accord.shared.Language;
import org.springframework.stereotype.Component;

/** What a mail says, in one line of another mail. */
@Component
class Lines {

    private final Particulars particulars;
    private final MailWording wording;

    Lines(Particulars particulars, MailWording wording) {
        this.particulars = particulars;
        this.wording = wording;
    }

    /** Empty when there is no point in it any more, or nothing to open. */
    Optional<Contents.Line> of(OutboxMail mail, Language language) {
        return particulars
                .of(mail, language)
                .flatMap(contents -> Optional.ofNullable(contents.path())
                        .map(path -> new Contents.Line(
                                wording.of(mail.mail(), language, contents.arguments())
                                        .subject(),
                                path)));
    }
}
