package org.accord.notifications;

import java.util.Map;
import org.accord.settings.MailText;
import org.accord.settings.MailTexts;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/** The words that the secretariat set for a mail in a language, and those of the message files where it set none. */
@Component
class SettledWording implements MailWording {

    private final MailTexts texts;
    private final MessageWording byDefault;
    private final Messages messages;

    SettledWording(MailTexts texts, MessageWording byDefault, Messages messages) {
        this.texts = texts;
        this.byDefault = byDefault;
        this.messages = messages;
    }

    @Override
    public Words of(MailKey mail, Language language, Map<String, Object> arguments) {
        return texts.override(mail.key(), language)
                .map(text -> written(text, language, arguments))
                .orElseGet(() -> byDefault.of(mail, language, arguments));
    }

    private Words written(MailText text, Language language, Map<String, Object> arguments) {
        return new Words(
                messages.format(language, text.subject(), arguments),
                messages.format(language, text.body(), arguments));
    }
}
