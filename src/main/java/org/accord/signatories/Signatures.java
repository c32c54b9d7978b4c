package org.accord.signatories;

import java.util.List;
import java.util.Optional;
import org.accord.charters.Charters;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What one organisation signed: an endorsement for each charter. Reading is public.
 *
 * @see "decision 0039"
 */
@Service
@PreAuthorize(Rights.EVERYONE)
public class Signatures {

    private final Signatories signatories;
    private final Charters charters;

    Signatures(Signatories signatories, Charters charters) {
        this.signatories = signatories;
        this.charters = charters;
    }

    /** Of each charter that it signed, whether the signature stands or not; the first charter first. */
    public List<Recorded<Endorsement>> of(OrganisationId organisation, AsOf asOf) {
        return charters.slugs(asOf).stream()
                .flatMap(charter -> signatories.endorsement(charter, organisation, asOf).stream())
                .toList();
    }

    /** Of the charter that is named, or of the first one that it signed. */
    public Optional<Recorded<Endorsement>> of(OrganisationId organisation, Optional<String> charter, AsOf asOf) {
        return charter.map(slug -> Optional.of(slug)
                        .filter(charters.slugs(asOf)::contains)
                        .flatMap(known -> signatories.endorsement(known, organisation, asOf)))
                .orElseGet(() -> of(organisation, asOf).stream().findFirst());
    }
}
