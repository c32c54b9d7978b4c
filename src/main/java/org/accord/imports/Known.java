package org.accord.imports;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Admission;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.SameOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * Who is known already, from the record or from rows above: by folded name within a country, by domain, and states by
 * themselves. A website with a path of its own may be one of many on its domain and says nothing.
 */
final class Known {

    private static final Pattern FRONT_PAGE = Pattern.compile("/?([a-z]{2}/?)?");

    private final Map<String, Entry> entries = new HashMap<>();

    /** Where it is known from: a signatory of that name, or a row. */
    private record Entry(@Nullable OrganisationId organisation, Map<String, String> about, String where) {}

    static Known of(List<Organisation> standing) {
        Known known = new Known();
        standing.forEach(organisation -> known.put(
                organisation.type() == OrganisationType.STATE,
                organisation.country().iso2(),
                organisation.everyName(),
                organisation.website(),
                new Entry(organisation.id(), Map.of("name", organisation.name().authoritative()), "OnRecord")));
        return known;
    }

    /** Remembers a row, so that a later one that says the same is found. */
    void add(ImportRow row, Admission admission) {
        put(
                admission.type() == OrganisationType.STATE,
                admission.country().iso2(),
                admission.name().texts().values(),
                admission.website(),
                new Entry(null, Map.of("row", String.valueOf(row.number())), "InFile"));
    }

    private void put(boolean state, String country, Iterable<String> names, String website, Entry entry) {
        if (state) {
            entries.putIfAbsent("state " + country, entry);
        } else {
            names.forEach(name -> entries.putIfAbsent(named(country, name), entry));
        }
        domain(website).ifPresent(domain -> entries.putIfAbsent("domain " + domain, entry));
    }

    /** The cell by which another is recognised as the same. */
    Optional<Fault> same(ImportRow row, Admission admission) {
        return same(row, admission, true);
    }

    /** As {@link #same}, but for the very organisation that the row makes: it may have come by this row. */
    Optional<Fault> another(ImportRow row, Admission admission) {
        return same(row, admission, false);
    }

    private Optional<Fault> same(ImportRow row, Admission admission, boolean itself) {
        if (admission.type() == OrganisationType.STATE) {
            return same("state " + admission.country().iso2(), Column.COUNTRY, "imports.state", admission, itself);
        }
        for (Column column : Column.names()) {
            Optional<Fault> namesake = row.cell(column).isEmpty()
                    ? Optional.empty()
                    : same(
                            named(admission.country().iso2(), row.cell(column)),
                            column,
                            "imports.name",
                            admission,
                            itself);
            if (namesake.isPresent()) {
                return namesake;
            }
        }
        return domain(admission.website())
                .flatMap(domain -> same("domain " + domain, Column.WEBSITE, "imports.domain", admission, itself));
    }

    private Optional<Fault> same(String key, Column column, String fault, Admission admission, boolean itself) {
        return Optional.ofNullable(entries.get(key))
                .filter(entry -> itself || !admission.organisation().equals(entry.organisation()))
                .map(entry -> new Fault(column, fault + entry.where(), entry.about()));
    }

    static String named(String country, String name) {
        return country + " " + SameOrganisation.nameKey(name);
    }

    private static Optional<String> domain(String website) {
        return SameOrganisation.domain(website)
                .filter(domain -> FRONT_PAGE
                        .matcher(Optional.ofNullable(URI.create(website).getPath())
                                .orElse(""))
                        .matches());
    }
}
