package org.accord.instruments;

import java.util.ArrayList;
import java.util.List;
import org.accord.shared.Identity;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;

/**
 * A treaty, a set of norms or a political declaration. What became of it are {@linkplain StatusFact facts}.
 *
 * @param slug in addresses, for ever
 * @param reference number in its depositary's series, such as {@code ETS 185}; empty for none
 * @param rule for entry into force; null when there is none, or none is on record
 * @param parent slug of the instrument it adds to
 */
public record Instrument(
        String slug,
        LocalisedText name,
        Kind kind,
        String reference,
        @Nullable EntryRule rule,
        @Nullable String parent,
        LocalisedText source) {

    /** What an instrument is; message keys {@code instrumentKind.<name>}. */
    public enum Kind {
        TREATY,
        NORMS,
        DECLARATION
    }

    public Instrument {
        Identity.check(slug);
    }

    /** Everything it is called by: slug, number in the depositary's series, name in each language that it has. */
    public List<String> calls() {
        List<String> calls = new ArrayList<>(List.of(slug));
        if (!reference.isEmpty()) {
            calls.add(reference);
        }
        calls.addAll(name.texts().values());
        return calls;
    }
}
