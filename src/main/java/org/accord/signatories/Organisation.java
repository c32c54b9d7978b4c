package org.accord.signatories;

import java.util.List;
import java.util.stream.Stream;
import org.accord.shared.CountryCode;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * An organisation with its public facts.
 *
 * @param slug alias in addresses; two letters are reserved for states
 * @param country the state itself, or where the organisation has its seat
 * @param website absolute https address, or empty
 * @param formerNames the oldest first
 * @param absorbed what it took in, the oldest first
 * @param mergedInto what it is a part of now; null while it stands by itself
 * @param size null for states, and when it was not given
 */
public record Organisation(
        OrganisationId id,
        String slug,
        LocalisedText name,
        OrganisationType type,
        CountryCode country,
        String website,
        List<FormerName> formerNames,
        List<Absorption> absorbed,
        @Nullable Absorption mergedInto,
        @Nullable Size size) {

    /** Of a version recorded before there were former names or mergers, it has none. */
    public Organisation {
        formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
        absorbed = absorbed == null ? List.of() : List.copyOf(absorbed);
    }

    /** One that was never renamed. */
    public Organisation(
            OrganisationId id,
            String slug,
            LocalisedText name,
            OrganisationType type,
            CountryCode country,
            String website) {
        this(id, slug, name, type, country, website, List.of(), List.of(), null, null);
    }

    /** The same of that size. */
    Organisation sized(@Nullable Size given) {
        return new Organisation(id, slug, name, type, country, website, formerNames, absorbed, mergedInto, given);
    }

    /** A part of another from now on. */
    Organisation mergeInto(Absorption other) {
        return new Organisation(id, slug, name, type, country, website, formerNames, absorbed, other, size);
    }

    /** With another as a part of it. */
    Organisation absorb(Absorption other) {
        return new Organisation(
                id,
                slug,
                name,
                type,
                country,
                website,
                formerNames,
                Stream.concat(absorbed.stream(), Stream.of(other)).toList(),
                mergedInto,
                size);
    }

    /** With another name; a translation that is added or mended alone makes no former name. */
    Organisation rename(Renaming renaming) {
        boolean translated = slug.equals(renaming.slug())
                && name.authoritative().equals(renaming.name().authoritative());
        Stream<FormerName> former = translated
                ? Stream.of()
                : Stream.of(new FormerName(name, slug, renaming.effectiveOn(), renaming.reason(), renaming.source()));
        return new Organisation(
                id,
                renaming.slug(),
                renaming.name(),
                type,
                country,
                website,
                Stream.concat(formerNames.stream(), former).toList(),
                absorbed,
                mergedInto,
                size);
    }

    /** What it is and was called, in every language. */
    public List<String> everyName() {
        return Stream.concat(Stream.of(name), formerNames.stream().map(FormerName::name))
                .flatMap(each -> each.texts().values().stream())
                .distinct()
                .toList();
    }

    /** The alias it had first, by which machines know it. */
    public String firstSlug() {
        return formerNames.isEmpty() ? slug : formerNames.getFirst().slug();
    }
}
