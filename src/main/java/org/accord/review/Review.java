package org.accord.review;

import java.time.Instant;
import java.util.Optional;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a report. Never public, and kept apart from the report, so that handing it round changes nothing in it.
 *
 * @param report the id of both
 * @param reviewer null while nobody has it
 * @param since when the reviewer took it or was given it
 * @param decided true once the report was; nobody has it at hand any more
 * @param escalation the last word about it to all of the secretariat; null while there was none
 */
record Review(
        String report,
        @Nullable UserId reviewer,
        @Nullable Instant since,
        boolean decided,
        @Nullable Escalation escalation) {

    static Review of(String report) {
        return new Review(report, null, null, false, null);
    }

    Optional<UserId> holder() {
        return Optional.ofNullable(reviewer);
    }

    /** After how many days all were told that this version of the report waits; 0 when they were not. */
    int toldDays(long version) {
        return escalation == null || escalation.version() != version ? 0 : escalation.days();
    }

    Review assigned(UserId to, Instant at) {
        return new Review(report, to, at, decided, escalation);
    }

    Review handedBack() {
        return new Review(report, null, null, decided, escalation);
    }

    Review over() {
        return new Review(report, reviewer, since, true, escalation);
    }

    Review escalated(Escalation next) {
        return new Review(report, reviewer, since, decided, next);
    }
}
