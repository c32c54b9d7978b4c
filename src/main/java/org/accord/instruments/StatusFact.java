package org.accord.instruments;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.accord.shared.Body;
import org.accord.shared.CountryCode;
import org.accord.shared.Identity;
import org.accord.shared.LocalisedText;
import org.accord.shared.Sign;
import org.jspecify.annotations.Nullable;

/**
 * What one source says about an instrument: of one state, or of the instrument as a whole.
 *
 * @param instrument slug
 * @param state null for the instrument as a whole
 * @param claim what is claimed of the whole; null for one state
 * @param recordedOn the day it was first recorded
 * @param conflictsWith ids of facts that cannot be true together with it; either side may name the other
 * @param supersededBy id of the fact that stands in its place since
 * @param depositary true when the depositary itself says so; null where nothing is said of that
 * @param details what else is known; null for nothing more
 * @param recalled true when it was taken back with the list it came from; null where nobody did
 */
public record StatusFact(
        String id,
        String instrument,
        @Nullable CountryCode state,
        What what,
        @Nullable Claim claim,
        FactDay trueOn,
        LocalDate recordedOn,
        LocalisedText source,
        Set<String> conflictsWith,
        @Nullable String supersededBy,
        @Nullable Boolean depositary,
        @Nullable FactDetails details,
        @Nullable Boolean recalled) {

    /** What is said; message keys {@code statusFact.<name>}. Later ones outweigh earlier ones of a state. */
    public enum What {
        ADOPTED,
        OPENED,
        IN_FORCE,
        INVITED,
        ENDORSED,
        SIGNED,
        RATIFIED,
        ACCEDED,
        PARTY;

        /** Whether it can be said of one state. */
        public boolean isOfStates() {
            return compareTo(INVITED) >= 0;
        }

        /** Whether the state consented to be bound. */
        public boolean isConsent() {
            return compareTo(RATIFIED) >= 0;
        }

        /** What stands before the word. */
        public Sign sign() {
            if (isConsent() || this == IN_FORCE) {
                return Sign.DONE;
            }
            return this == SIGNED || this == ENDORSED ? Sign.DOING : Sign.SILENT;
        }
    }

    /**
     * What is claimed of many at once.
     *
     * @param count how many; null when it is all members of a body, or when only the day matters
     * @param more whether the source says "more than" the count
     * @param whom who is counted
     * @param body all of whose members are meant; null when a number is given
     */
    public record Claim(
            @Nullable Integer count,
            boolean more,
            Whom whom,
            @Nullable Body body) {}

    /** Who is counted; message keys {@code claimWhom.<name>}. */
    public enum Whom {
        STATES,
        COMPANIES,
        CIVIL_SOCIETY,
        ALL
    }

    public StatusFact {
        Identity.check(id);
        conflictsWith = Collections.unmodifiableSet(new TreeSet<>(conflictsWith));
        if (state != null && (claim != null || !what.isOfStates())) {
            throw new IllegalArgumentException("a fact of one state claims nothing of the whole");
        }
    }

    /** Whether it is about one state. */
    public boolean isOfState() {
        return state != null;
    }

    /** Whether the depositary itself says so, whose word comes first. */
    public boolean isByDepositary() {
        return Boolean.TRUE.equals(depositary);
    }

    /** Whether nothing has taken its place, and nobody took it back. */
    public boolean stands() {
        return supersededBy == null && !isRecalled();
    }

    /** Whether it was taken back with the list it came from. */
    public boolean isRecalled() {
        return Boolean.TRUE.equals(recalled);
    }

    /** Whether a number or a body is claimed. */
    public boolean counts() {
        return claim != null;
    }

    /**
     * Whether it belongs to what is known of a day: it was certainly true by then. A number that a source gives for a
     * month stands beside the count from the month's first day, for it may be about any of them.
     */
    public boolean isBy(LocalDate day) {
        return trueOn.isBy(day)
                || counts()
                        && trueOn.exactness() == FactDay.Exactness.MONTH
                        && trueOn.earliest()
                                .filter(first -> !first.isAfter(day))
                                .isPresent();
    }

    StatusFact supersede(String by) {
        required();
        return next(Identity.check(by), recalled);
    }

    StatusFact recall() {
        required();
        return next(supersededBy, true);
    }

    private void required() {
        if (!stands()) {
            throw new InstrumentProblem.NotInState(id, supersededBy == null ? "" : supersededBy);
        }
    }

    private StatusFact next(@Nullable String superseded, @Nullable Boolean back) {
        return new StatusFact(
                id,
                instrument,
                state,
                what,
                claim,
                trueOn,
                recordedOn,
                source,
                conflictsWith,
                superseded,
                depositary,
                details,
                back);
    }
}
