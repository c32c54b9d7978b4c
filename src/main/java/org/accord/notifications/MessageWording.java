package org.accord.notifications;

import java.util.Map;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;

/** The words of the message files; steps back when another wording is there. */
@Component
@Fallback
class MessageWording implements MailWording {

    private final Messages messages;

    MessageWording(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Words of(MailKey mail, Language language, Map<String, Object> arguments) {
        return new Words(
                messages.get(language, mail.subjectKey(), arguments),
                messages.get(language, mail.bodyKey(), arguments));
    }
}
