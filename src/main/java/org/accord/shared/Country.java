package org.accord.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * A state, or another entity that acts like one here.
 *
 * @param iso3 ISO 3166-1 alpha-3
 * @param m49 numeric code of the UN's M49
 * @param names in the six languages, without articles behind them, for lists
 * @param subregion slug of the M49 subregion, such as {@code western-asia}; message keys {@code subregion.<slug>}
 * @param leastDeveloped as of August 2023
 * @param landlocked landlocked developing country
 * @param smallIsland small island developing state
 * @param member of the United Nations
 */
public record Country(
        CountryCode code,
        String iso3,
        int m49,
        LocalisedText names,
        Region region,
        String subregion,
        boolean leastDeveloped,
        boolean landlocked,
        boolean smallIsland,
        IncomeGroup income,
        boolean member) {

    public String name(Language language) {
        return names.in(language);
    }

    /** What people type to find it: its names in the six languages, and both codes. */
    public List<String> spellings() {
        return Stream.concat(Stream.of(code.iso2(), iso3), names.texts().values().stream())
                .toList();
    }
}
