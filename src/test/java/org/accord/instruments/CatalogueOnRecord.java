package org.accord.instruments;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Role;
import org.accord.shared.UserId;

/** Puts the instruments that ship with Accord on record, once in a portal under test. */
public final class CatalogueOnRecord {

    private static final Actor COORDINATOR =
            new Actor(new UserId("coordinator-of-tests"), "Coordinator", Set.of(Role.COORDINATOR), Set.of());

    private CatalogueOnRecord() {}

    /** Does nothing when they are on record. */
    public static synchronized void in(Instruments instruments) {
        if (instruments.find("budapest", LocalDate.of(2026, 1, 1), AsOf.NOW).isPresent()) {
            return;
        }
        CurrentActor.runAs(COORDINATOR, () -> {
            InstrumentCatalogue.instruments().values().stream()
                    .flatMap(List::stream)
                    .forEach(instruments::open);
            instruments.recordAll(InstrumentCatalogue.facts().values().stream()
                    .flatMap(List::stream)
                    .toList());
        });
    }
}
