package org.accord.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.accord.shared.CountryCode;
import org.accord.shared.OrganisationId;

/**
 * Organisations and states that somebody has to do with.
 *
 * @param states of each of which all organisations count, and itself
 */
public record Ties(List<OrganisationId> organisations, List<CountryCode> states) {

    static final Ties NONE = new Ties(List.of(), List.of());

    /** Each once, in an order of its own. */
    public Ties {
        organisations = organisations.stream()
                .distinct()
                .sorted(Comparator.comparing(OrganisationId::value))
                .toList();
        states = states.stream()
                .distinct()
                .sorted(Comparator.comparing(CountryCode::iso2))
                .toList();
    }

    public boolean isEmpty() {
        return organisations.isEmpty() && states.isEmpty();
    }

    /** True when they are with the organisation or with its state. */
    public boolean bind(OrganisationId organisation, CountryCode country) {
        return organisations.contains(organisation) || states.contains(country);
    }

    Ties and(Collection<OrganisationId> moreOrganisations, Collection<CountryCode> moreStates) {
        List<OrganisationId> allOrganisations = new ArrayList<>(organisations);
        allOrganisations.addAll(moreOrganisations);
        List<CountryCode> allStates = new ArrayList<>(states);
        allStates.addAll(moreStates);
        return new Ties(allOrganisations, allStates);
    }
}
