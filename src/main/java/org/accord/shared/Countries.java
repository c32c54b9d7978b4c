package org.accord.shared;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The 193 members of the United Nations and the other entities that instruments and bodies know.
 *
 * <p>Source: UN M49 and the UN's public domain list of names; LDC, LLDC, SIDS and income groups as of August 2023.
 */
public final class Countries {

    private static final Map<CountryCode, Country> BY_CODE = load();

    private Countries() {}

    /** Members of the United Nations and other entities, in the order of their English names. */
    public static List<Country> all() {
        return List.copyOf(BY_CODE.values());
    }

    /** The 193. */
    public static List<Country> members() {
        return BY_CODE.values().stream().filter(Country::member).toList();
    }

    public static Optional<Country> find(CountryCode code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** By ISO alpha-2 or alpha-3 in either case. */
    public static Optional<Country> find(String iso) {
        String code = iso.toUpperCase(Locale.ROOT);
        return BY_CODE.values().stream()
                .filter(country ->
                        country.code().iso2().equals(code) || country.iso3().equals(code))
                .findFirst();
    }

    /** The name for lists; the code itself for a place we do not know. */
    public static String name(CountryCode code, Language language) {
        return find(code).map(country -> country.name(language)).orElse(code.iso2());
    }

    private static Map<CountryCode, Country> load() {
        Map<CountryCode, Country> countries = new LinkedHashMap<>();
        CsvResource.rows("countries.csv").forEach(row -> put(countries, row, true));
        CsvResource.rows("other-entities.csv").forEach(row -> put(countries, row, false));
        return countries;
    }

    private static void put(Map<CountryCode, Country> countries, Map<String, String> row, boolean member) {
        Country country = new Country(
                new CountryCode(column(row, "iso2")),
                column(row, "iso3"),
                Integer.parseInt(column(row, "m49")),
                names(row),
                Region.valueOf(column(row, "m49_region").toUpperCase(Locale.ROOT)),
                column(row, "m49_subregion").toLowerCase(Locale.ROOT).replace(' ', '-'),
                !column(row, "ldc").isEmpty(),
                !column(row, "lldc").isEmpty(),
                !column(row, "sids").isEmpty(),
                IncomeGroup.of(column(row, "wb_income_2023")),
                member);
        countries.put(country.code(), country);
    }

    private static LocalisedText names(Map<String, String> row) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, withoutArticle(column(row, "name_" + language.tag())));
        }
        return new LocalisedText(Language.EN, names);
    }

    /** The UN's lists put articles behind a name, "Albanie (l')": right in an index, odd in a sentence. */
    private static String withoutArticle(String name) {
        return name.replaceAll("\\s*\\((the|la|le|les|l['’]|el|los|las)\\)$", "");
    }

    private static String column(Map<String, String> row, String name) {
        String value = row.get(name);
        if (value == null) {
            throw new IllegalStateException("no column " + name);
        }
        return value;
    }
}
