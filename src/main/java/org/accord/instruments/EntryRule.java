package org.accord.instruments;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.accord.shared.Body;
import org.jspecify.annotations.Nullable;

/**
 * When an instrument enters into force: after so many consents to be bound, and a wait.
 *
 * @param consents how many states must have consented
 * @param ofBody how many of these must be members of {@code body}; 0 when it does not matter
 * @param body null when it does not matter
 * @param delay in the given unit, counted from the consent that decides
 * @param laterStates whether the same wait, from its own consent, holds for a state that comes later
 */
public record EntryRule(int consents, int ofBody, @Nullable Body body, int delay, Unit unit, boolean laterStates) {

    /** What the wait is counted in; message keys {@code entryRule.<name>}. */
    public enum Unit {
        DAYS,
        /** In force on the first day of the month that follows so many months. */
        MONTHS_THEN_FIRST
    }

    public EntryRule {
        if (consents < 1 || ofBody < 0 || ofBody > consents || delay < 0 || (ofBody > 0) != (body != null)) {
            throw new IllegalArgumentException("a rule counts at least one consent, and a body when it asks for one");
        }
    }

    /** The day on which a consent of the given day takes effect. */
    public LocalDate effectOf(LocalDate consent) {
        return switch (unit) {
            case DAYS -> consent.plusDays(delay);
            case MONTHS_THEN_FIRST -> consent.plusMonths(delay).with(TemporalAdjusters.firstDayOfNextMonth());
        };
    }
}
