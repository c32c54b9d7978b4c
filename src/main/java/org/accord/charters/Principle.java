package org.accord.charters;

import java.util.List;
import org.accord.shared.LocalisedText;

/**
 * One principle of a charter.
 *
 * @param number from 1, as in the text that is signed
 * @param title short
 * @param summary one sentence in Accord's own words; not the text that is signed
 * @param norms letters of the UN norms it answers to, by Accord's own reading
 */
public record Principle(int number, LocalisedText title, LocalisedText summary, List<String> norms) {
    public Principle {
        norms = List.copyOf(norms);
    }
}
