package org.accord.measures;

import java.util.List;
import java.util.Optional;
import org.accord.instruments.Instrument;
import org.accord.instruments.StatusFact;

/**
 * What is known of one state and one instrument on a day. That nothing is known says nothing about the state.
 *
 * @param status what weighs most of what sources say of the state; empty for none
 * @param claims about all members of a body to which the state belonged
 * @param measures that stand, by their days
 */
public record Cell(
        Instrument instrument, Optional<StatusFact> status, List<StatusFact> claims, List<Measure> measures) {

    public Cell {
        claims = List.copyOf(claims);
        measures = List.copyOf(measures);
    }

    public List<Measure> laws() {
        return measures.stream()
                .filter(measure -> !measure.kind().isEnforcement())
                .toList();
    }

    public List<Measure> enforcement() {
        return measures.stream()
                .filter(measure -> measure.kind().isEnforcement())
                .toList();
    }

    /** Whether the state consented to be bound: by a fact of its own, or by a claim about all. */
    public boolean isBound() {
        return status.map(StatusFact::what).filter(StatusFact.What::isConsent).isPresent()
                || claims.stream().anyMatch(claim -> claim.what().isConsent());
    }

    /** Whether no source says anything. */
    public boolean isEmpty() {
        return status.isEmpty() && claims.isEmpty() && measures.isEmpty();
    }

    /** The three lamps: legal status, law, enforcement. */
    public List<Lamp> lamps() {
        return List.of(legal(), Lamp.of(laws(), "measures.law"), Lamp.of(enforcement(), "measures.enforcement"));
    }

    private Lamp legal() {
        return status.map(fact ->
                        new Lamp(fact.what().sign(), "statusFact." + fact.what().name()))
                .or(() -> claims.stream()
                        .findFirst()
                        .map(claim -> new Lamp(
                                claim.what().sign(),
                                "measures.claimed." + claim.what().name())))
                .orElseGet(() -> Lamp.dark("measures.legal"));
    }
}
