package org.accord.instruments.web;

import java.time.LocalDate;
import java.util.List;
import org.accord.instruments.EntryIntoForce;
import org.accord.instruments.EntryRule;
import org.accord.instruments.Simulation;
import org.jspecify.annotations.Nullable;

/**
 * What the rule gives if some states consent, as JSON. States are ISO codes in lower case, as in addresses.
 *
 * @param deposited consents on record and supposed
 * @param missing consents that are missing
 * @param missingMembers of the body that the rule asks for
 * @param inForceOn null while consents are missing
 * @param exact false when {@code inForceOn} is the latest day it can be
 * @param decidedBy null while none decides, or where a source gives the day
 * @param from the consents that it follows from, or all while some are missing
 */
record SimulationJson(
        String instrument,
        LocalDate asOf,
        EntryRule rule,
        int deposited,
        int required,
        int missing,
        int missingMembers,
        @Nullable LocalDate inForceOn,
        boolean exact,
        @Nullable String decidedBy,
        List<ConsentJson> from,
        List<SupposedJson> supposed) {

    /** One consent that counts; {@code by} is its latest day where {@code exact} is false. */
    record ConsentJson(String state, LocalDate by, boolean exact, boolean supposed) {}

    /** One state that is supposed to consent; {@code inForceOn} is null where the rule does not say. */
    record SupposedJson(
            String state, LocalDate on, @Nullable LocalDate inForceOn) {}

    static SimulationJson of(Simulation simulation) {
        EntryIntoForce entry = simulation.entry();
        return new SimulationJson(
                simulation.dossier().instrument().slug(),
                simulation.dossier().day(),
                simulation.rule(),
                entry.count(),
                simulation.rule().consents(),
                entry.missing(),
                entry.missingMembers(),
                simulation.inForceOn().orElse(null),
                simulation.isExact(),
                simulation.deciding().map(consent -> consent.state().slug()).orElse(null),
                entry.decisive().stream()
                        .map(consent -> new ConsentJson(
                                consent.state().slug(),
                                consent.day().day(),
                                consent.day().isExact(),
                                simulation.isSupposed(consent)))
                        .toList(),
                simulation.supposed().stream()
                        .map(one -> new SupposedJson(
                                one.state().slug(),
                                one.on(),
                                simulation.inForceFor(one).orElse(null)))
                        .toList());
    }
}
