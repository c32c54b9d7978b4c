package org.accord.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.signatories.Admission;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;

/** Who signed another charter: one of the same name in the same country is the same, as in applications. */
final class Elsewhere {

    private final Map<String, Organisation> named = new HashMap<>();

    /** @param known in the order in which they are taken */
    Elsewhere(List<Organisation> known) {
        known.forEach(organisation -> organisation
                .everyName()
                .forEach(name ->
                        named.putIfAbsent(Known.named(organisation.country().iso2(), name), organisation)));
    }

    Optional<Organisation> of(Admission admission) {
        if (admission.type() == OrganisationType.STATE) {
            return Optional.empty();
        }
        return admission.name().texts().values().stream()
                .flatMap(name -> Optional.ofNullable(
                        named.get(Known.named(admission.country().iso2(), name)))
                        .stream())
                .findFirst();
    }

    /** For the organisation that it is. */
    Admission joined(Admission admission) {
        return of(admission).map(known -> admission.joining(known.id())).orElse(admission);
    }
}
