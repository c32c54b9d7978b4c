package org.accord.shared;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which state belonged to which regional body when. Source: general knowledge, as of 2024. */
public final class Memberships {

    private static final List<Membership> ALL = CsvResource.rows("memberships.csv").stream()
            .map(row -> new Membership(
                    Body.of(row.getOrDefault("body", "")),
                    new CountryCode(row.getOrDefault("iso2", "")),
                    day(row.getOrDefault("from", ""), LocalDate.MIN),
                    day(row.getOrDefault("to", ""), LocalDate.MAX)))
            .toList();

    private Memberships() {}

    /** The bodies a state belonged to on a day; the last day of a membership is not included. */
    public static Set<Body> of(CountryCode country, LocalDate day) {
        Set<Body> bodies = EnumSet.noneOf(Body.class);
        ALL.stream()
                .filter(membership -> membership.country().equals(country) && membership.covers(day))
                .forEach(membership -> bodies.add(membership.body()));
        return bodies;
    }

    private static LocalDate day(String text, LocalDate open) {
        return text.isEmpty() ? open : LocalDate.parse(text);
    }

    private record Membership(Body body, CountryCode country, LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }
}
