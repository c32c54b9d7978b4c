package org.accord.signatories;

import java.time.LocalDate;
import org.accord.shared.FieldCheck;
import org.jspecify.annotations.Nullable;

/**
 * What a standing rests on, as it was when it came: it is not read from rules that may have changed since.
 *
 * @param words the public reason that somebody gave; empty when it was computed
 * @param cycle id of the reporting cycle that was looked at; empty when none was
 * @param until last day of that cycle for this signatory, grace and extension included, in UTC; null without a cycle
 * @param silentCycles how many cycles in a row had passed without a word
 * @param ruledCycles how many in a row the charter's rule asks for before this standing; 0 when it asks for none
 */
public record StandingGround(
        String words, String cycle, @Nullable LocalDate until, int silentCycles, int ruledCycles) {

    static final int LONGEST_REASON = 2_000;

    /** Obligations of a cycle. */
    public static StandingGround of(String cycle, LocalDate until, int silentCycles, int ruledCycles) {
        return new StandingGround("", cycle, until, silentCycles, ruledCycles);
    }

    /** The cycle's name, as people know it. */
    public String cycleName() {
        return cycle.substring(cycle.indexOf('.') + 1);
    }

    /** The words of whoever decided. */
    static StandingGround saying(String words) {
        return new StandingGround(words, "", null, 0, 0);
    }

    /** The same ground with the words of whoever let it count again. */
    StandingGround with(String said) {
        return new StandingGround(said, cycle, until, silentCycles, ruledCycles);
    }

    /** The same ground with another last day. */
    StandingGround until(@Nullable LocalDate other) {
        return new StandingGround(words, cycle, other, silentCycles, ruledCycles);
    }

    /**
     * A public reason of 1 to 2,000 characters.
     *
     * @throws SignatoryProblem.Invalid naming the field {@code reason}
     */
    static StandingGround checked(String reason) {
        new FieldCheck().text("reason", reason, LONGEST_REASON).orThrow(SignatoryProblem.Invalid::new);
        return saying(reason.strip());
    }
}
