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
 */
record Review(
        String report, @Nullable UserId reviewer, @Nullable Instant since, boolean decided) {

    static Review of(String report) {
        return new Review(report, null, null, false);
    }

    Optional<UserId> holder() {
        return Optional.ofNullable(reviewer);
    }

    Review assigned(UserId to, Instant at) {
        return new Review(report, to, at, decided);
    }

    Review handedBack() {
        return new Review(report, null, null, decided);
    }

    Review over() {
        return new Review(report, reviewer, since, true);
    }
}
