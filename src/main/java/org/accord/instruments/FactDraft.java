package org.accord.instruments;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accord.shared.Body;
import org.accord.shared.CountryCode;
import org.accord.shared.FieldCheck;
import org.accord.shared.LocalisedText;
import org.accord.shared.Memberships;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat knows and wants to record about an instrument; see {@link StatusFact}.
 *
 * @param id chosen by whoever records it, such as {@code malabo.mr.ratified}; never used again
 * @param details what else is known; null for nothing more
 */
public record FactDraft(
        String id,
        String instrument,
        @Nullable CountryCode state,
        StatusFact.What what,
        StatusFact.@Nullable Claim claim,
        FactDay trueOn,
        LocalisedText source,
        Set<String> conflictsWith,
        boolean depositary,
        @Nullable FactDetails details) {

    private static final int LONGEST_SOURCE = 500;

    public FactDraft {
        conflictsWith = Set.copyOf(conflictsWith);
    }

    /** With nothing more known of it. */
    public FactDraft(
            String id,
            String instrument,
            @Nullable CountryCode state,
            StatusFact.What what,
            StatusFact.@Nullable Claim claim,
            FactDay trueOn,
            LocalisedText source,
            Set<String> conflictsWith,
            boolean depositary) {
        this(id, instrument, state, what, claim, trueOn, source, conflictsWith, depositary, null);
    }

    /** A fact of one state, in conflict with nothing. */
    public static FactDraft of(
            String id,
            String instrument,
            CountryCode state,
            StatusFact.What what,
            FactDay trueOn,
            LocalisedText source) {
        return new FactDraft(id, instrument, state, what, null, trueOn, source, Set.of(), false);
    }

    /** The same as the depositary itself says it. */
    public FactDraft byDepositary() {
        return new FactDraft(id, instrument, state, what, claim, trueOn, source, conflictsWith, true, details);
    }

    /** The same with what else is known; nothing when there is nothing. */
    public FactDraft with(FactDetails more) {
        return new FactDraft(
                id,
                instrument,
                state,
                what,
                claim,
                trueOn,
                source,
                conflictsWith,
                depositary,
                more.isEmpty() ? null : more);
    }

    /**
     * What is wrong with it, beside what is on record of the instrument, as keys below {@code invalid.} by field: {@code
     * trueOn}, {@code source}, {@code link}, {@code dated}, {@code reservation}, {@code note}.
     */
    public Map<String, String> faults(Dossier dossier, LocalDate today) {
        Map<String, String> faults = new TreeMap<>();
        if (trueOn.isAfter(today)) {
            faults.put("trueOn", "future");
        } else if (dossier.openFrom().filter(trueOn.day()::isBefore).isPresent()) {
            faults.put("trueOn", "facts.beforeOpened");
        }
        try {
            checked(today);
        } catch (InstrumentProblem.Invalid invalid) {
            invalid.faults().forEach(faults::putIfAbsent);
        }
        return faults;
    }

    /** Throws {@link InstrumentProblem.Invalid} naming every field that is wrong. */
    StatusFact checked(LocalDate today) {
        FieldCheck check = new FieldCheck()
                .text("source", source.authoritative(), LONGEST_SOURCE)
                .that("trueOn", !trueOn.isExact() || trueOn.isBy(today), "future")
                .that("what", state == null || what.isOfStates(), "unknown")
                .that("claim", state == null || claim == null, "unknown")
                .that("claim", claim == null || claim.count() == null || claim.count() >= 0, "range");
        if (details != null) {
            details.check(check, today);
        }
        check.orThrow(InstrumentProblem.Invalid::new);
        return new StatusFact(
                id,
                instrument,
                state,
                what,
                claim,
                trueOn,
                today,
                source,
                conflictsWith,
                null,
                depositary,
                details,
                null);
    }

    /** Whether a state is a member of the body on the day; for claims about all of a body's members. */
    static boolean covers(@Nullable Body body, CountryCode state, LocalDate day) {
        return body != null && Memberships.of(state, day).contains(body);
    }
}
