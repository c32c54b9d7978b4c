package org.accord.notifications;

import java.time.Instant;
import org.accord.accounts.EmailAddress;
import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A mail in words, ready to go.
 *
 * @param messageId the same whenever this mail is sent, without angle brackets
 * @param from name in the sender line
 * @param unsubscribe whole address that ends mails of this kind by one POST; null for those that cannot be ended
 * @param picture that the HTML shows; null for none
 * @param date of the occasion's mail, not of the attempt
 */
record Letter(
        String messageId,
        EmailAddress to,
        Language language,
        String from,
        String subject,
        String text,
        String html,
        @Nullable String unsubscribe,
        @Nullable Inline picture,
        Instant date) {

    /**
     * A picture that travels in the mail, so that no program asks before it shows it and nobody learns who looked.
     *
     * @param id by which the HTML names it
     */
    record Inline(String id, byte[] png) {}
}
