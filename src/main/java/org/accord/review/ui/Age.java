package org.accord.review.ui;

import java.time.Clock;
import org.accord.progress.ProgressSummary;
import org.accord.review.Reviews;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sign;
import org.accord.shared.ui.Standing;
import org.springframework.stereotype.Component;

/** How long a report has waited, and whether it came late. */
@Component
class Age {

    private final Reviews reviews;
    private final Messages messages;
    private final Clock clock;

    Age(Reviews reviews, Messages messages, Clock clock) {
        this.reviews = reviews;
        this.messages = messages;
        this.clock = clock;
    }

    Standing standing(ProgressSummary report, Language language) {
        boolean late = reviews.isLate(report);
        return new Standing(sign(late), words(report, late, language));
    }

    Sign sign(ProgressSummary report) {
        return sign(reviews.isLate(report));
    }

    private static Sign sign(boolean late) {
        return late ? Sign.LATE : Sign.DOING;
    }

    private String words(ProgressSummary report, boolean late, Language language) {
        long days = Days.waited(Days.of(report.firstSubmittedAt()), Days.of(clock.instant()));
        return messages.get(language, late ? "review.age.late" : "review.age", "count", days);
    }
}
