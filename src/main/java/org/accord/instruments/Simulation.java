package org.accord.instruments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accord.shared.CountryCode;

/**
 * What the rule of an instrument would give if some states consented on some days; nothing of it is recorded.
 *
 * @param dossier with the rule, and the consents that are on record by its day
 * @param rule of the instrument
 * @param supposed in the order of their days
 */
public record Simulation(Dossier dossier, EntryRule rule, List<Supposed> supposed) {

    public Simulation {
        supposed = supposed.stream()
                .sorted(Comparator.comparing(Supposed::on)
                        .thenComparing(one -> one.state().iso2()))
                .toList();
    }

    /** A state that is not bound yet, and the day on which it would consent. */
    public record Supposed(CountryCode state, LocalDate on) {}

    /** The count of what is on record and what is supposed. */
    public EntryIntoForce entry() {
        List<EntryIntoForce.Consent> all = new ArrayList<>(dossier.consents());
        supposed.forEach(one -> all.add(new EntryIntoForce.Consent(
                one.state(), FactDay.on(one.on()), one.state().iso2())));
        return EntryIntoForce.of(rule, all);
    }

    /** The day on which it entered into force by what a source says: nothing that is supposed changes it. */
    public Optional<LocalDate> settled() {
        return dossier.settled();
    }

    /** When it enters into force; empty while consents are missing. */
    public Optional<LocalDate> inForceOn() {
        return settled().or(() -> entry().reached().map(EntryIntoForce.Reached::day));
    }

    /** Whether {@link #inForceOn} is the very day, not the latest that it can be. */
    public boolean isExact() {
        return dossier.whole(StatusFact.What.IN_FORCE).stream()
                .findFirst()
                .map(fact -> fact.trueOn().isExact())
                .orElseGet(() ->
                        entry().reached().map(EntryIntoForce.Reached::exact).orElse(false));
    }

    /** The consent that decides by the count; empty while none does, or where a source gives the day. */
    public Optional<EntryIntoForce.Consent> deciding() {
        return settled().isPresent() ? Optional.empty() : entry().reached().map(EntryIntoForce.Reached::deciding);
    }

    /** When it would bind a state that is supposed to consent; empty where the rule does not say. */
    public Optional<LocalDate> inForceFor(Supposed one) {
        return inForceOn().flatMap(whole -> rule.laterStates() ? Optional.of(later(whole, one)) : withAll(whole, one));
    }

    /** Whether a consent is supposed, not on record. */
    public boolean isSupposed(EntryIntoForce.Consent consent) {
        return supposed.stream().anyMatch(one -> one.state().equals(consent.state()));
    }

    private LocalDate later(LocalDate whole, Supposed one) {
        LocalDate own = rule.effectOf(one.on());
        return own.isBefore(whole) ? whole : own;
    }

    /** Those from whose consents it follows are bound from the first day. */
    private Optional<LocalDate> withAll(LocalDate whole, Supposed one) {
        boolean decisive =
                entry().decisive().stream().anyMatch(consent -> consent.state().equals(one.state()));
        return decisive ? Optional.of(whole) : Optional.empty();
    }
}
