package org.accord.review.ui;

import java.time.Clock;
import java.time.Duration;
import org.accord.progress.ProgressSummary;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Sign;
import org.accord.shared.ui.Standing;
import org.springframework.stereotype.Component;

/** How long a report has waited, and whether it came late. */
@Component
class Age {

    private final Messages messages;
    private final Clock clock;

    Age(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    Standing standing(ProgressSummary report, Language language) {
        return new Standing(sign(report), words(report, language));
    }

    Sign sign(ProgressSummary report) {
        return report.late() ? Sign.LATE : Sign.DOING;
    }

    String words(ProgressSummary report, Language language) {
        long days = Duration.between(report.firstSubmittedAt(), clock.instant()).toDays();
        return messages.get(language, report.late() ? "review.age.late" : "review.age", "count", Math.max(0, days));
    }
}
