package org.accord.review.ui;

import java.util.List;
import org.accord.progress.ProgressSummary;
import org.accord.review.Reviews;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reports without a decision, for the secretariat. */
@Component
@Order(20)
class ReviewsWaiting implements Waiting {

    private final Reviews reviews;
    private final Age age;

    ReviewsWaiting(Reviews reviews, Age age) {
        this.reviews = reviews;
        this.age = age;
    }

    @Override
    public String view() {
        return "reviews";
    }

    @Override
    public String title() {
        return "review.waiting";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        return CurrentActor.get().isSecretariat()
                ? reviews.queue("", 0, most).map(report -> thing(report, language))
                : new Page<>(List.of(), 0, most, 0);
    }

    private Thing thing(ProgressSummary report, Language language) {
        return new Thing(
                view() + "/" + report.id(),
                report.organisationName().in(language),
                report.commitmentTitle(),
                age.sign(report),
                age.words(report, language));
    }
}
