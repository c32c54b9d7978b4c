package org.accord.jobs.implementationreport;

import java.util.Map;
import org.accord.reports.Tally;

/**
 * What was counted up to the place a step stopped at; kept with that place.
 *
 * @param byPrinciple by number
 * @param byType by name of the organisation type
 * @param byRegion by name of the region, {@code OTHER} without one
 * @param owed by organisation: how many reports it owed and how many came
 */
record Figures(
        Tally total,
        Map<String, Tally> byPrinciple,
        Map<String, Tally> byType,
        Map<String, Tally> byRegion,
        Map<String, Owed> owed) {

    static final Figures NONE = new Figures(Tally.NONE, Map.of(), Map.of(), Map.of(), Map.of());

    Figures {
        byPrinciple = Map.copyOf(byPrinciple);
        byType = Map.copyOf(byType);
        byRegion = Map.copyOf(byRegion);
        owed = Map.copyOf(owed);
    }

    /** Reports an organisation owed, and those that came. */
    record Owed(long reports, long received) {
        Owed plus(Owed other) {
            return new Owed(reports + other.reports, received + other.received);
        }

        boolean isSilent() {
            return received == 0;
        }
    }
}
