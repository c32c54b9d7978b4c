package org.accord.signatories;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Lookalike.Likeness;
import org.springframework.stereotype.Component;

/** Finds who an applicant may already be. */
@Component
class Lookalikes {

    private static final int MOST = 20;

    private final SignatoryStore store;
    private final SearchIndex index;
    private final Signing signing;

    Lookalikes(SignatoryStore store, SearchIndex index, Signing signing) {
        this.store = store;
        this.index = index;
        this.signing = signing;
    }

    /** The signatory of the same name in the same country, however the name is spelled. */
    Optional<Endorsement> namesake(Application application) {
        Set<String> names = Traits.names(application.name());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        IndexQuery inItsCountry = query(SignatoryStore.ENDORSEMENT, application, Traits.NAME, names)
                .where("country", application.country().iso2());
        return index.find(inItsCountry, SignatorySummary.class).items().stream()
                .map(SearchIndex.Found::summary)
                .filter(known -> known.standing() != Standing.WITHDRAWN)
                .filter(known -> !known.organisation().equals(application.organisation()))
                .flatMap(known -> store.endorsement(application.charter(), known.organisation()).stream())
                .map(Recorded::state)
                .findFirst();
    }

    /**
     * Of the organisations that signed another charter, the one of the same name in the same country: it is taken for the
     * same; one that was absorbed by another is none any more. Those whose signature stands come first, then those that left.
     */
    Optional<Endorsement> elsewhere(Application application) {
        Set<String> names = Traits.names(application.name());
        if (application.type() == OrganisationType.STATE || names.isEmpty()) {
            return Optional.empty();
        }
        IndexQuery inItsCountry = Signatories.signatures()
                .where(Traits.NAME, names)
                .where("country", application.country().iso2())
                .page(0, MOST);
        return index.find(inItsCountry, SignatorySummary.class).items().stream()
                .map(SearchIndex.Found::summary)
                .filter(known -> !known.charter().equals(application.charter()))
                .filter(known -> known.type() != OrganisationType.STATE)
                .flatMap(known -> store.endorsement(known.charter(), known.organisation()).stream())
                .map(Recorded::state)
                .filter(signed -> !signed.standingReason().equals(Admissions.RECALLED))
                .filter(signed -> standsByItself(signed.organisation().id()))
                .min(Comparator.comparing((Endorsement signed) -> signed.standing() == Standing.WITHDRAWN)
                        .thenComparing(Endorsement::signedAt));
    }

    /** False for one that was absorbed by another, whatever it had signed before. */
    private boolean standsByItself(OrganisationId organisation) {
        return store.organisations
                .find(organisation.value())
                .filter(found -> found.state().mergedInto() == null)
                .isPresent();
    }

    /** Each once, the likest first. */
    List<Lookalike> of(Application application) {
        Map<String, Lookalike> found = new LinkedHashMap<>();
        if (application.isOpen()) {
            elsewhere(application)
                    .ifPresent(signed ->
                            found.put(signed.organisation().id().value(), Lookalike.of(Likeness.ELSEWHERE, signed)));
        }
        signing.alreadyBy(application)
                .ifPresent(
                        signed -> found.put(signed.organisation().id().value(), Lookalike.of(Likeness.SAME, signed)));
        Set<String> cores = Traits.cores(application.name().texts().values());
        Set<String> domains = Traits.domains(application.website(), application.email());
        gather(found, application, Likeness.NAME, Traits.CORE, cores);
        gather(found, application, Likeness.DOMAIN, Traits.DOMAIN, domains);
        return List.copyOf(found.values());
    }

    private void gather(
            Map<String, Lookalike> found, Application application, Likeness why, String trait, Set<String> values) {
        signatories(application, trait, values).stream()
                .filter(known -> known.standing() != Standing.WITHDRAWN)
                .filter(known -> !known.organisation().equals(application.organisation()))
                .forEach(known -> found.putIfAbsent(known.organisation().value(), Lookalike.of(why, known)));
        applications(application, trait, values).stream()
                .filter(other -> !other.id().equals(application.id()))
                .forEach(other ->
                        found.putIfAbsent(organisation(other).orElse(other.id()), lookalike(application, why, other)));
    }

    /** A signatory is known by its organisation, whichever application it came by. */
    private static Optional<String> organisation(ApplicationSummary other) {
        return other.state() == Application.State.ENROLLED
                ? Optional.of(other.organisation().value())
                : Optional.empty();
    }

    private Lookalike lookalike(Application application, Likeness why, ApplicationSummary other) {
        return organisation(other)
                .flatMap(id -> store.endorsement(application.charter(), other.organisation()))
                .map(signed -> Lookalike.of(why, signed.state()))
                .orElseGet(() -> Lookalike.of(why, other));
    }

    private List<SignatorySummary> signatories(Application application, String trait, Collection<String> values) {
        return values.isEmpty()
                ? List.of()
                : index
                        .find(query(SignatoryStore.ENDORSEMENT, application, trait, values), SignatorySummary.class)
                        .items()
                        .stream()
                        .map(SearchIndex.Found::summary)
                        .toList();
    }

    private List<ApplicationSummary> applications(Application application, String trait, Collection<String> values) {
        return values.isEmpty()
                ? List.of()
                : index
                        .find(query(SignatoryStore.APPLICATION, application, trait, values), ApplicationSummary.class)
                        .items()
                        .stream()
                        .map(SearchIndex.Found::summary)
                        .toList();
    }

    private static IndexQuery query(String kind, Application application, String trait, Collection<String> values) {
        return IndexQuery.of(kind)
                .where("charter", application.charter())
                .where(trait, values)
                .page(0, MOST);
    }
}
