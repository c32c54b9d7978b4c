package org.accord.accounts;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How often links may be asked for: so many to one mailbox, and so many from one network address. Per process. */
@Component
class ResetThrottle {

    private final SignInThrottle asked;

    ResetThrottle(AccountProperties properties) {
        this.asked = new SignInThrottle(
                properties.resetsPerAccount(),
                properties.resetsPerAddress(),
                properties.resetWindow(),
                TimeMeter.SYSTEM_NANOTIME);
    }

    /** Zero when a link may be asked for, else how long to wait. */
    Duration take(EmailAddress email, String network) {
        return asked.take(email.value(), network);
    }
}
