package org.accord.instruments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.accord.shared.Body;
import org.accord.shared.CountryCode;
import org.accord.shared.Memberships;

/**
 * The entry into force of an instrument, computed from its rule and the consents on record.
 *
 * <p>Each state counts once, from the day by which it had certainly consented. States about which sources conflict
 * stand for each other: however many they are, they count once.
 *
 * @param rule that is counted by
 * @param consents that count, in the order of their days
 */
public record EntryIntoForce(EntryRule rule, List<Consent> consents) {

    public EntryIntoForce {
        consents = List.copyOf(consents);
    }

    /**
     * One state's consent to be bound.
     *
     * @param alternative name of the group of conflicting facts it belongs to; the state's own code for none
     */
    public record Consent(CountryCode state, FactDay day, String alternative) {}

    /**
     * The consent that decides and what follows from it.
     *
     * @param day on which the instrument enters into force; when not exact, the latest day it can have been
     */
    public record Reached(Consent deciding, LocalDate day, boolean exact) {}

    /** Counts the given consents. */
    public static EntryIntoForce of(EntryRule rule, List<Consent> given) {
        Map<String, Consent> first = new TreeMap<>();
        given.stream()
                .sorted(Comparator.comparing(consent -> consent.day().day()))
                .forEach(consent -> first.putIfAbsent(consent.alternative(), consent));
        List<Consent> counted = new ArrayList<>(first.values());
        counted.sort(Comparator.comparing((Consent consent) -> consent.day().day())
                .thenComparing(consent -> consent.state().iso2()));
        return new EntryIntoForce(rule, counted);
    }

    /** How many consents count. */
    public int count() {
        return consents.size();
    }

    /** How many are missing of those that the rule asks for; the members it asks for aside. */
    public int missing() {
        return Math.max(0, rule.consents() - count());
    }

    /** How many of those that count are by members of the body that the rule asks for. */
    public int members() {
        return (int) consents.stream().filter(this::isMember).count();
    }

    /** How many members are missing of those that the rule asks for. */
    public int missingMembers() {
        return Math.max(0, rule.ofBody() - members());
    }

    /** What the entry into force follows from: the consents up to the one that decides, all while none does. */
    public List<Consent> decisive() {
        return reached()
                .map(reached -> consents.subList(0, consents.indexOf(reached.deciding()) + 1))
                .orElse(consents);
    }

    /** The first moment at which the rule is met, if it is. */
    public Optional<Reached> reached() {
        int all = 0;
        int members = 0;
        for (Consent consent : consents) {
            all++;
            members += isMember(consent) ? 1 : 0;
            if (all >= rule.consents() && members >= rule.ofBody()) {
                return Optional.of(reachedBy(consent, all));
            }
        }
        return Optional.empty();
    }

    private Reached reachedBy(Consent deciding, int counted) {
        boolean exact = consents.subList(0, counted).stream()
                .filter(consent -> !consent.day().day().isBefore(deciding.day().day()))
                .allMatch(consent -> consent.day().isExact());
        return new Reached(deciding, rule.effectOf(deciding.day().day()), exact);
    }

    private boolean isMember(Consent consent) {
        Body body = rule.body();
        return body != null
                && Memberships.of(consent.state(), consent.day().day()).contains(body);
    }
}
