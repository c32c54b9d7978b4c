package org.accord.notifications;

import java.util.Map;
import org.accord.shared.Language;

/** The words of the mails: those of the message files, unless the secretariat wrote its own. */
public interface MailWording {

    /** The words of one mail; the body's paragraphs are parted by empty lines. */
    Words of(MailKey mail, Language language, Map<String, Object> arguments);

    /** Subject and body, arguments filled in; plain text. */
    record Words(String subject, String body) {}
}
