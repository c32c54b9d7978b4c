package org.accord.measures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.accord.shared.Body;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.shared.Memberships;
import org.accord.shared.Region;

/**
 * The states of one view of the matrix: the members of a body on a day, or the members of the United Nations, all or of
 * one region of its M49 list. Message keys {@code body.<name>}, {@code region.<name>}, {@code measures.un}.
 */
public enum StateGroup {
    UN("measures.un", (country, day) -> country.member()),
    LAS(Body.LAS),
    AU(Body.AU),
    COE(Body.COE),
    OAS(Body.OAS),
    SCO(Body.SCO),
    AFRICA(Region.AFRICA),
    AMERICAS(Region.AMERICAS),
    ASIA(Region.ASIA),
    EUROPE(Region.EUROPE),
    OCEANIA(Region.OCEANIA);

    private final String key;
    private final BiPredicate<Country, LocalDate> includes;

    StateGroup(String key, BiPredicate<Country, LocalDate> includes) {
        this.key = key;
        this.includes = includes;
    }

    StateGroup(Body body) {
        this(
                "body." + body.name(),
                (country, day) -> Memberships.of(country.code(), day).contains(body));
    }

    StateGroup(Region region) {
        this("region." + region.name(), (country, day) -> country.member() && country.region() == region);
    }

    /** Message key of its name. */
    public String key() {
        return key;
    }

    /** As in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StateGroup> of(String slug) {
        return Arrays.stream(values())
                .filter(group -> group.slug().equals(slug))
                .findFirst();
    }

    /** Its states on a day; the European Union is none. */
    public List<CountryCode> states(LocalDate day) {
        return Countries.all().stream()
                .filter(country -> includes.test(country, day))
                .map(Country::code)
                .toList();
    }
}
