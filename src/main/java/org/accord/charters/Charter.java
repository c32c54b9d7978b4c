package org.accord.charters;

import java.time.LocalDate;
import java.util.List;
import org.accord.shared.LocalisedText;

/**
 * A text that is signed.
 *
 * @param slug in addresses, for ever
 * @param version counted from 1
 * @param adopted the day it was opened for signature
 * @param source where the facts about it come from
 */
public record Charter(
        String slug, int version, LocalisedText name, LocalDate adopted, String source, List<Principle> principles) {
    public Charter {
        principles = List.copyOf(principles);
    }
}
