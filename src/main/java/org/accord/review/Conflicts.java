package org.accord.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.accord.accounts.Accounts;
import org.accord.commitments.Commitment;
import org.accord.progress.Impartiality;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Component;

/**
 * Whom somebody of the secretariat cannot judge: organisations they are or ever were with, what those became a part of,
 * all of a state they are or were with, and whatever they declared. The system has no interests.
 *
 * @see "decision 0044"
 */
@Component
class Conflicts implements Impartiality {

    private final ReviewStore store;
    private final Accounts accounts;
    private final Signatories signatories;

    Conflicts(ReviewStore store, Accounts accounts, Signatories signatories) {
        this.store = store;
        this.accounts = accounts;
        this.signatories = signatories;
    }

    @Override
    public boolean isBarred(UserId person, Commitment.Lead organisation) {
        return bind(of(person), organisation.id(), organisation.country());
    }

    @Override
    public Predicate<OrganisationId> barredFrom(UserId person) {
        Ties ties = of(person);
        return ties.isEmpty()
                ? organisation -> false
                : organisation -> signatories
                        .organisation(organisation)
                        .filter(found -> bind(ties, found.id(), found.country()))
                        .isPresent();
    }

    private boolean bind(Ties ties, OrganisationId organisation, CountryCode country) {
        return ties.bind(organisation, country)
                || signatories
                        .standingFor(organisation, AsOf.NOW)
                        .filter(became -> ties.bind(became.id(), became.country()))
                        .isPresent();
    }

    Ties of(UserId person) {
        if (person.equals(UserId.SYSTEM)) {
            return Ties.NONE;
        }
        Set<OrganisationId> with = accounts.everWith(person);
        List<Organisation> became = with.stream()
                .map(organisation -> signatories.standingFor(organisation, AsOf.NOW))
                .flatMap(Optional::stream)
                .toList();
        List<CountryCode> states = became.stream()
                .filter(organisation -> organisation.type() == OrganisationType.STATE)
                .map(Organisation::country)
                .toList();
        Ties declared = declared(person);
        return declared.and(with, List.of())
                .and(became.stream().map(Organisation::id).toList(), states)
                .and(presentOf(declared.organisations()), List.of());
    }

    private List<OrganisationId> presentOf(List<OrganisationId> organisations) {
        return organisations.stream()
                .flatMap(each -> signatories.standingFor(each, AsOf.NOW).stream())
                .map(Organisation::id)
                .toList();
    }

    private Ties declared(UserId person) {
        return store.declarations
                .find(person.value())
                .map(Recorded::state)
                .map(Declaration::ties)
                .orElse(Ties.NONE);
    }
}
