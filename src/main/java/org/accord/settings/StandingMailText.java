package org.accord.settings;

import java.util.SortedSet;
import org.accord.shared.Language;

/**
 * The words of a mail as they hold now.
 *
 * @param mail such as {@code reportReturned}
 * @param text that is sent
 * @param byDefault the words it came with
 * @param placeholders that stand for what only the moment of sending knows
 * @param needed those the mail is no use without
 * @param isDefault nobody set it otherwise
 * @param version to change from; 0 while nothing was ever set
 */
public record StandingMailText(
        String mail,
        Language language,
        MailText text,
        MailText byDefault,
        SortedSet<String> placeholders,
        SortedSet<String> needed,
        boolean isDefault,
        long version) {}
