package org.accord.commitments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Norm;
import org.accord.instruments.InstrumentCatalogue;
import org.accord.shared.LocalisedText;

/**
 * What treaties and other instruments ask of a state, so far as a commitment can answer to it.
 *
 * @param instrument slug
 */
public record Obliged(String instrument, Asked asked) {

    /** The kinds of things that instruments ask for; message keys {@code asked.<name>}. */
    public enum Asked {
        LAW,
        MLAT,
        CSIRT,
        TRAINING,
        CONTACT_POINT,
        VULNERABILITY_DISCLOSURE,
        MFA
    }

    private static final Map<String, LocalisedText> INSTRUMENTS = names();
    private static final Map<String, LocalisedText> NORMS = titles();

    /** As it is recorded, {@code budapest/LAW}. */
    public String key() {
        return instrument + "/" + asked.name();
    }

    /** The instrument's name. */
    public LocalisedText name() {
        LocalisedText name = INSTRUMENTS.get(instrument);
        if (name == null) {
            throw new IllegalStateException("checked in the draft");
        }
        return name;
    }

    /** Empty when no such thing is asked. */
    public static Optional<Obliged> of(String key) {
        return every().stream().filter(each -> each.key().equals(key)).findFirst();
    }

    /** All that can be chosen: every kind of thing of every instrument. */
    public static List<Obliged> every() {
        List<Obliged> every = new ArrayList<>();
        for (String slug : INSTRUMENTS.keySet()) {
            for (Asked asked : Asked.values()) {
                every.add(new Obliged(slug, asked));
            }
        }
        return List.copyOf(every);
    }

    /** The titles of the UN norms by letter. */
    public static Map<String, LocalisedText> norms() {
        return NORMS;
    }

    private static Map<String, LocalisedText> names() {
        Map<String, LocalisedText> names = new LinkedHashMap<>();
        InstrumentCatalogue.instruments()
                .values()
                .forEach(listed -> listed.forEach(each -> names.put(each.slug(), each.name())));
        return names;
    }

    private static Map<String, LocalisedText> titles() {
        Map<String, LocalisedText> titles = new LinkedHashMap<>();
        for (Norm norm : CharterCatalogue.norms()) {
            titles.put(norm.letter(), norm.title());
        }
        return java.util.Collections.unmodifiableMap(titles);
    }
}
