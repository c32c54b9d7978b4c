package org.accord.commitments;

import java.util.Set;
import java.util.stream.Collectors;
import org.accord.search.IndexQuery;
import org.accord.shared.Region;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;

/**
 * Signatories of a charter to be asked together; an empty set does not narrow.
 *
 * @param types any of them
 * @param regions any of them
 */
public record PartnerCircle(Set<OrganisationType> types, Set<Region> regions) {

    public PartnerCircle {
        types = Set.copyOf(types);
        regions = Set.copyOf(regions);
    }

    IndexQuery of(String charter) {
        return Signatories.listed(charter).where("type", names(types)).where("region", names(regions));
    }

    static Commitment.Lead lead(SignatorySummary signatory) {
        return new Commitment.Lead(
                signatory.organisation(), signatory.slug(), signatory.name(), signatory.type(), signatory.country());
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }
}
