package org.accord.measures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accord.shared.Actor;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.springframework.stereotype.Component;

/** A state speaks for itself, the secretariat by sources; neither changes the other's word. */
@Component
class MeasurePolicy {

    private final Signatories signatories;

    MeasurePolicy(Signatories signatories) {
        this.signatories = signatories;
    }

    /** The states for which the caller speaks. */
    List<Organisation> states() {
        Actor actor = CurrentActor.get();
        return actor.organisations().stream()
                .filter(actor::actsFor)
                .flatMap(organisation -> signatories.organisation(organisation).stream())
                .filter(organisation -> organisation.type() == OrganisationType.STATE)
                .sorted(Comparator.comparing(Organisation::slug))
                .toList();
    }

    /** Whose word the caller's would be about a state. */
    Optional<Measure.Author> authorFor(CountryCode state) {
        if (speaker(state).isPresent()) {
            return Optional.of(Measure.Author.STATE);
        }
        return CurrentActor.get().isSecretariat() ? Optional.of(Measure.Author.SECRETARIAT) : Optional.empty();
    }

    /** The organisation that a state speaks through, when the caller acts for it. */
    Optional<OrganisationId> speaker(CountryCode state) {
        return states().stream()
                .filter(organisation -> organisation.country().equals(state))
                .findFirst()
                .map(Organisation::id);
    }

    boolean mayChange(Measure measure) {
        return measure.author() == Measure.Author.STATE
                ? speaker(measure.state()).isPresent()
                : CurrentActor.get().isSecretariat();
    }

    boolean mayRead() {
        return CurrentActor.get().isSecretariat() || !states().isEmpty();
    }
}
