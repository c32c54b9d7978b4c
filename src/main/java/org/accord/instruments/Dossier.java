package org.accord.instruments;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.shared.CountryCode;
import org.accord.shared.Sign;

/**
 * An instrument with all that was true of it by a day, as sources say; where they conflict, all of them.
 *
 * @param day up to which facts were true
 * @param facts in the order of their days; superseded ones included
 */
public record Dossier(Instrument instrument, LocalDate day, List<StatusFact> facts) {

    /** Whether an instrument binds; message keys {@code instrumentBinding.<name>}. */
    public enum Binding {
        IN_FORCE(Sign.DONE),
        /** In force, but the deciding day is not known exactly: by this day at the latest. */
        IN_FORCE_BY(Sign.DONE),
        /** The rule is met, the day is yet to come. */
        REACHED(Sign.DOING),
        WAITING(Sign.DOING),
        NOT_BINDING(Sign.SILENT),
        /** No rule and no day on record. */
        NOT_KNOWN(Sign.SILENT);

        private final Sign sign;

        Binding(Sign sign) {
            this.sign = sign;
        }

        /** What stands before the word. */
        public Sign sign() {
            return sign;
        }
    }

    public Dossier {
        facts = facts.stream()
                .filter(fact -> fact.isBy(day))
                .sorted(comparing((StatusFact fact) -> fact.trueOn().day()).thenComparing(StatusFact::id))
                .toList();
    }

    /** Whether it existed by the day: a fact says so that was not taken back. */
    public boolean exists() {
        return first().isPresent();
    }

    /** The earliest fact that was not taken back. */
    Optional<StatusFact> first() {
        return facts.stream().filter(fact -> !fact.isRecalled()).findFirst();
    }

    /** What stands of the instrument as a whole, of one sort. */
    public List<StatusFact> whole(StatusFact.What what) {
        return standing()
                .filter(fact -> !fact.isOfState() && fact.what() == what)
                .toList();
    }

    /** The days of the instrument as a whole, newest first: adopted, opened, in force. */
    public List<StatusFact> milestones() {
        return standing()
                .filter(fact -> !fact.isOfState() && !fact.what().isOfStates())
                .toList()
                .reversed();
    }

    /** Numbers and bodies claimed of the instrument as a whole, newest first. */
    public List<StatusFact> claims() {
        return standing().filter(StatusFact::counts).toList().reversed();
    }

    /** The newest number claimed of states that consented, if any; else of all who endorsed. */
    public Optional<StatusFact> newestCount() {
        List<StatusFact> counts = claims().stream()
                .filter(fact -> fact.claim() != null && fact.claim().count() != null)
                .toList();
        return Stream.concat(
                        counts.stream().filter(fact -> fact.what().isConsent()),
                        counts.stream()
                                .filter(fact -> fact.what() == StatusFact.What.ENDORSED)
                                .filter(fact ->
                                        fact.claim() != null && fact.claim().whom() == StatusFact.Whom.ALL))
                .findFirst();
    }

    /** States that facts name, in the order of their codes, each with what stands of it, oldest first. */
    public Map<CountryCode, List<StatusFact>> byState() {
        Map<CountryCode, List<StatusFact>> states = new TreeMap<>(comparing(CountryCode::iso2));
        standing().forEach(fact -> {
            CountryCode state = fact.state();
            if (state != null) {
                states.computeIfAbsent(state, ignored -> new ArrayList<>()).add(fact);
            }
        });
        return Collections.unmodifiableMap(states);
    }

    /** What weighs most of what stands of a state. */
    public Optional<StatusFact> statusOf(CountryCode state) {
        return contested(state).map(Contested::shown);
    }

    /** The same with why it is shown, and what other sources claim instead. */
    public Optional<Contested> contested(CountryCode state) {
        List<StatusFact> facts = byState().getOrDefault(state, List.of());
        return facts.stream()
                .map(StatusFact::what)
                .max(Comparator.naturalOrder())
                .map(what -> among(facts, what));
    }

    /** Claims about all members of a body to which the state belonged when they were true. */
    public List<StatusFact> claimsCovering(CountryCode state) {
        return claims().stream()
                .filter(fact -> fact.claim() != null
                        && FactDraft.covers(
                                fact.claim().body(), state, fact.trueOn().day()))
                .toList();
    }

    /** Facts that cannot be true together with the given one, whichever side says so. */
    public List<StatusFact> conflictsOf(StatusFact fact) {
        return standing()
                .filter(other -> other.conflictsWith().contains(fact.id())
                        || fact.conflictsWith().contains(other.id()))
                .toList();
    }

    /** Sets of facts of which at most one can be true, each in the order of days. */
    public List<List<StatusFact>> conflicts() {
        Map<String, List<StatusFact>> groups = standing()
                .filter(fact -> !conflictsOf(fact).isEmpty())
                .collect(Collectors.groupingBy(this::group, TreeMap::new, Collectors.toList()));
        return List.copyOf(groups.values());
    }

    /** The count by the rule; empty when no rule is on record. */
    public Optional<EntryIntoForce> entry() {
        return Optional.ofNullable(instrument.rule()).map(rule -> EntryIntoForce.of(rule, consents()));
    }

    /** When the rule and the consents on record say it enters into force; may lie after the day. */
    public Optional<EntryIntoForce.Reached> computed() {
        return entry().flatMap(EntryIntoForce::reached);
    }

    /** The day it entered into force by what a source says. */
    public Optional<LocalDate> settled() {
        return whole(StatusFact.What.IN_FORCE).stream()
                .map(fact -> fact.trueOn().day())
                .findFirst();
    }

    /** The first day on which a state could sign or consent: when it was opened, or else adopted; if that is known. */
    public Optional<LocalDate> openFrom() {
        return Stream.of(StatusFact.What.OPENED, StatusFact.What.ADOPTED)
                .flatMap(what -> whole(what).stream())
                .findFirst()
                .flatMap(fact -> fact.trueOn().earliest());
    }

    /** The first day on which a state can have signed, where it signed and the day is known. */
    public Optional<LocalDate> signedOn(CountryCode state) {
        return byState().getOrDefault(state, List.of()).stream()
                .filter(fact -> fact.what() == StatusFact.What.SIGNED)
                .findFirst()
                .flatMap(fact -> fact.trueOn().earliest());
    }

    /** Whether a consent of the state is on record. */
    public boolean isBound(CountryCode state) {
        return byState().getOrDefault(state, List.of()).stream()
                .anyMatch(fact -> fact.what().isConsent());
    }

    /** The day it enters into force, by what a source says or else by the count. */
    public Optional<LocalDate> inForceOn() {
        return settled().or(() -> computed().map(EntryIntoForce.Reached::day));
    }

    /** Whether it binds by the day. */
    public Binding binding() {
        if (instrument.kind() != Instrument.Kind.TREATY) {
            return Binding.NOT_BINDING;
        }
        Optional<LocalDate> on = inForceOn();
        if (on.isPresent()) {
            boolean exact = !whole(StatusFact.What.IN_FORCE).isEmpty()
                    || computed().map(EntryIntoForce.Reached::exact).orElse(false);
            return on.get().isAfter(day) ? Binding.REACHED : exact ? Binding.IN_FORCE : Binding.IN_FORCE_BY;
        }
        return instrument.rule() == null ? Binding.NOT_KNOWN : Binding.WAITING;
    }

    /** The first day of consent of every state on record that consented. */
    public List<EntryIntoForce.Consent> consents() {
        return byState().entrySet().stream()
                .flatMap(state -> state.getValue().stream()
                        .filter(fact -> fact.what().isConsent())
                        .findFirst()
                        .map(fact -> among(state.getValue(), fact.what()).shown())
                        .map(fact -> new EntryIntoForce.Consent(state.getKey(), fact.trueOn(), alternative(fact)))
                        .stream())
                .toList();
    }

    /** How many states on record consented; those about which sources conflict count once. */
    public long bound() {
        return consents().stream()
                .map(EntryIntoForce.Consent::alternative)
                .distinct()
                .count();
    }

    /** When the instrument binds a state, where the rule and an exact day of its consent say so. */
    public Optional<LocalDate> inForceFor(CountryCode state) {
        EntryRule rule = instrument.rule();
        Optional<LocalDate> whole = inForceOn();
        if (rule == null || !rule.laterStates() || whole.isEmpty()) {
            return Optional.empty();
        }
        return consents().stream()
                .filter(consent ->
                        consent.state().equals(state) && consent.day().isExact())
                .findFirst()
                .map(consent -> rule.effectOf(consent.day().day()))
                .map(own -> own.isBefore(whole.get()) ? whole.get() : own);
    }

    private static Contested among(List<StatusFact> facts, StatusFact.What what) {
        return Contested.among(
                facts.stream().filter(fact -> fact.what() == what).toList());
    }

    private Stream<StatusFact> standing() {
        return facts.stream().filter(StatusFact::stands);
    }

    private String alternative(StatusFact fact) {
        return conflictsOf(fact).stream().anyMatch(other -> other.what().isConsent() && other.isOfState())
                ? group(fact)
                : String.valueOf(fact.state());
    }

    /** The smallest id among a fact and all that conflict with it, over any number of steps. */
    private String group(StatusFact fact) {
        Set<String> seen = new TreeSet<>(Set.of(fact.id()));
        List<StatusFact> next = List.of(fact);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(one -> conflictsOf(one).stream())
                    .filter(one -> seen.add(one.id()))
                    .toList();
        }
        return seen.iterator().next();
    }
}
