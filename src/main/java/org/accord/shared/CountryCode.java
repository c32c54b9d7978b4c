package org.accord.shared;

import java.util.Locale;

/** An ISO 3166-1 alpha-2 code in upper case, such as {@code JO}; or {@code EU} for the European Union. */
public record CountryCode(String iso2) {

    public CountryCode {
        if (iso2.length() != 2 || !Character.isUpperCase(iso2.charAt(0)) || !Character.isUpperCase(iso2.charAt(1))) {
            throw new IllegalArgumentException("not an ISO 3166-1 alpha-2 code");
        }
    }

    /** Reads a code in either case. */
    public static CountryCode of(String iso2) {
        return new CountryCode(iso2.toUpperCase(Locale.ROOT));
    }

    /** The slug of the state in addresses: the code in lower case. */
    public String slug() {
        return iso2.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return iso2;
    }
}
