package org.accord.review;

import java.time.Instant;
import java.util.Optional;
import org.accord.register.Recorded;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Who has a report at hand.
 *
 * @param reviewer empty while nobody has it
 * @param since when that began; null while nobody has it
 * @param version to act from; 0 while it was never handed to anybody
 */
public record Assignment(
        String report, Optional<UserId> reviewer, @Nullable Instant since, long version) {

    static Assignment none(String report) {
        return new Assignment(report, Optional.empty(), null, 0);
    }

    static Assignment of(Recorded<Review> found) {
        Review review = found.state();
        return new Assignment(review.report(), review.holder(), review.since(), found.version());
    }

    /** The same while nobody has it who decides. */
    Assignment leftBehind() {
        return new Assignment(report, Optional.empty(), null, version);
    }

    /** True when somebody else has it. */
    boolean isWithAnother(UserId caller) {
        return reviewer.filter(holder -> !holder.equals(caller)).isPresent();
    }
}
