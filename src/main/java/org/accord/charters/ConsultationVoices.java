package org.accord.charters;

import java.util.List;
import java.util.Optional;
import org.accord.shared.OrganisationId;

/** Tells who has a say in a consultation; signatories know. */
public interface ConsultationVoices {

    /** Empty for an organisation whose signature of the charter does not stand: gone, off the list, or set aside. */
    Optional<Voice> voice(String charter, OrganisationId organisation);

    /** All that have one. */
    List<OrganisationId> all(String charter);
}
