package org.accord.signatories;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.accord.shared.CountryCode;
import org.accord.shared.Days;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What a list of signatories shows of one.
 *
 * @param formerNames what the organisation was called before, the oldest first
 * @param mergedInto what it is a part of now; null while it stands by itself
 * @param size null for states, and when it is not known
 * @param joined the day since which it is no newcomer; null in an index made before this was noted
 */
public record SignatorySummary(
        String charter,
        OrganisationId organisation,
        String slug,
        LocalisedText name,
        OrganisationType type,
        CountryCode country,
        Instant signedAt,
        Standing standing,
        List<FormerName> formerNames,
        @Nullable Absorption mergedInto,
        @Nullable Size size,
        @Nullable LocalDate joined) {

    /** In an index made before there were former names, it has none. */
    public SignatorySummary {
        formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
    }

    /** The alias it had first, by which machines know it. */
    public String firstSlug() {
        return formerNames.isEmpty() ? slug : formerNames.getFirst().slug();
    }

    /** The day of the signature in UTC. */
    public LocalDate signedOn() {
        return Days.of(signedAt);
    }

    /** The day since which it is no newcomer, in UTC, whether it left in between or not. */
    public LocalDate joinedOn() {
        return joined == null ? signedOn() : joined;
    }

    static SignatorySummary of(Endorsement endorsement) {
        Organisation organisation = endorsement.organisation();
        return new SignatorySummary(
                endorsement.charter(),
                organisation.id(),
                organisation.slug(),
                organisation.name(),
                organisation.type(),
                organisation.country(),
                endorsement.signedAt(),
                endorsement.standing(),
                organisation.formerNames(),
                organisation.mergedInto(),
                organisation.size(),
                endorsement.joinedOn());
    }
}
