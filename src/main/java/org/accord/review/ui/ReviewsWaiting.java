package org.accord.review.ui;

import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressSummary;
import org.accord.progress.ReportQueue;
import org.accord.review.Reviews;
import org.accord.review.Whose;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reports without a decision that the caller may decide and no colleague has at hand. */
@Component
@Order(20)
class ReviewsWaiting implements Waiting {

    private final Reviews reviews;
    private final Age age;
    private final Messages messages;

    ReviewsWaiting(Reviews reviews, Age age, Messages messages) {
        this.reviews = reviews;
        this.age = age;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "reviews";
    }

    @Override
    public String title() {
        return "todo.reviews";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        return CurrentActor.get().isSecretariat()
                ? reviews.queue(Whose.OPEN_TO_ME, ReportQueue.waiting(""), 0, most)
                        .map(report -> thing(report, language))
                : Waiting.nothing(most);
    }

    private Thing thing(ProgressSummary report, Language language) {
        return new Thing(
                        view() + "/" + report.id(),
                        report.organisationName().in(language),
                        report.commitmentTitle(),
                        age.sign(report),
                        messages.get(language, state(report)),
                        messages.get(language, "todo.act.review"))
                .from(Days.of(report.firstSubmittedAt()));
    }

    private String state(ProgressSummary report) {
        if (report.state() == ProgressReport.State.PROPOSED) {
            return "reviewing.step.DECIDE";
        }
        return reviews.isLate(report) ? "todo.unreviewed.late" : "todo.unreviewed";
    }
}
