package org.accord.signatories;

import java.time.LocalDate;
import org.accord.shared.LocalisedText;

/**
 * What an organisation was called before.
 *
 * @param slug the alias that its name gave it; it leads on to the present one for ever
 * @param until the day from which it has another name, in UTC
 * @param reason why it was renamed, public
 * @param source where that is to be read: an absolute https address
 */
public record FormerName(LocalisedText name, String slug, LocalDate until, String reason, String source) {}
