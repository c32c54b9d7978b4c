package org.accord.settings;

/**
 * The words of a mail in one language, as ICU patterns over named placeholders.
 *
 * @param subject one line, at most 200 characters
 * @param body plain text, at most 10,000 characters
 */
public record MailText(String subject, String body) {

    static final int LONGEST_SUBJECT = 200;
    static final int LONGEST_BODY = 10_000;

    public MailText {
        subject = subject.strip();
        body = body.strip().replace("\r\n", "\n");
    }
}
