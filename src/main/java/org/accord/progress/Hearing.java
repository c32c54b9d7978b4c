package org.accord.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the signatory says about the proposed decision on its report before that is published.
 *
 * @param until the last day to say something, in UTC
 * @param saidAt when it said something, or that it has nothing to say; null until then
 * @param words published with the decision; empty for nothing
 * @param reply of the reviewer, published with them; empty until then
 */
public record Hearing(LocalDate until, @Nullable Instant saidAt, String words, String reply) {

    /** Of what the signatory says, in characters. */
    public static final int LONGEST_WORDS = 5_000;

    static Hearing until(LocalDate day) {
        return new Hearing(day, null, "", "");
    }

    /** True while the signatory may say something. */
    public boolean isOpen(LocalDate today) {
        return saidAt == null && !today.isAfter(until);
    }

    /** True when there is something to reply to. */
    public boolean hasWords() {
        return !words.isEmpty();
    }

    /** For another that has the report now: while something may be said, it is until that day at least. */
    Hearing passedOn(LocalDate today, LocalDate day) {
        return isOpen(today) && day.isAfter(until) ? until(day) : this;
    }

    Hearing said(String text, Instant at) {
        return new Hearing(until, at, text.strip(), "");
    }

    Hearing replied(String text) {
        return new Hearing(until, saidAt, words, text.strip());
    }
}
