package org.accord.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.charters.ConsultationVoices;
import org.accord.charters.Voice;
import org.accord.register.Recorded;
import org.accord.search.SearchIndex;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** A signatory has a say in consultations while it is listed and not set aside, as it has on applicants. */
@Component
class SignatoryVoices implements ConsultationVoices {

    private final SignatoryStore store;
    private final SearchIndex index;

    SignatoryVoices(SignatoryStore store, SearchIndex index) {
        this.store = store;
        this.index = index;
    }

    @Override
    public Optional<Voice> voice(String charter, OrganisationId organisation) {
        return store.endorsement(charter, organisation)
                .map(Recorded::state)
                .filter(signed -> has(signed.standing()))
                .map(Endorsement::organisation)
                .map(signed -> new Voice(signed.id(), signed.name(), signed.slug()));
    }

    @Override
    public List<OrganisationId> all(String charter) {
        List<OrganisationId> all = new ArrayList<>();
        index.each(SignedVersions.standing(charter), SignatorySummary.class, found -> {
            if (has(found.summary().standing())) {
                all.add(found.summary().organisation());
            }
        });
        return List.copyOf(all);
    }

    private static boolean has(Standing standing) {
        return standing.isListed() && standing != Standing.SUSPENDED;
    }
}
