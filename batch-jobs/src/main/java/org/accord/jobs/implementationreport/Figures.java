package org.accord.jobs.implementationreport;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.accord.reports.ImplementationReport.Silent;
import org.accord.reports.Tally;
import org.accord.shared.LocalisedText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was counted up to the place a step stopped at; kept with that place.
 *
 * @param byPrinciple by number
 * @param byType by name of the organisation type
 * @param byRegion by name of the region, {@code OTHER} without one
 * @param open the organisation whose commitments are being counted, null between two
 * @param silent those done with that owed reports and sent none
 */
record Figures(
        Tally total,
        Map<String, Tally> byPrinciple,
        Map<String, Tally> byType,
        Map<String, Tally> byRegion,
        @Nullable Account open,
        List<Silent> silent) {

    static final Figures NONE = new Figures(Tally.NONE, Map.of(), Map.of(), Map.of(), null, List.of());

    private static final JsonMapper JSON = JsonMapper.builder().build();

    Figures {
        byPrinciple = Map.copyOf(byPrinciple);
        byType = Map.copyOf(byType);
        byRegion = Map.copyOf(byRegion);
        silent = List.copyOf(silent);
    }

    static Figures read(String json) {
        return JSON.readValue(json, Figures.class);
    }

    String json() {
        return JSON.writeValueAsString(this);
    }

    /** What one organisation committed to and owed so far. */
    record Account(
            String organisation, String slug, LocalisedText name, Set<Integer> principles, long owed, long received) {

        Account {
            principles = Set.copyOf(principles);
        }

        Account plus(Set<Integer> more, long reports, long came) {
            Set<Integer> all = new TreeSet<>(principles);
            all.addAll(more);
            return new Account(organisation, slug, name, all, owed + reports, received + came);
        }

        boolean isSilent() {
            return owed > 0 && received == 0;
        }

        Silent silence() {
            return new Silent(organisation, slug, name, owed);
        }
    }
}
