package org.accord.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.accord.commitments.Commitment;
import org.accord.commitments.Commitments;
import org.accord.pictures.Pictures;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.ProgressReports;
import org.accord.progress.Rating;
import org.accord.register.Recorded;
import org.accord.review.Reviews;
import org.accord.shared.AsOf;
import org.accord.shared.Sign;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Standing;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** One report on the desk: what was reported beside the target, and the decision. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ReviewDesk {

    private final Reviews reviews;
    private final ProgressReports reports;
    private final Commitments commitments;
    private final Cycles cycles;
    private final Pictures pictures;

    ReviewDesk(Reviews reviews, ProgressReports reports, Commitments commitments, Cycles cycles, Pictures pictures) {
        this.reviews = reviews;
        this.reports = reports;
        this.commitments = commitments;
        this.cycles = cycles;
        this.pictures = pictures;
    }

    /**
     * The desk of a report.
     *
     * @param decided runs after a decision was recorded
     */
    Desk of(String id, Runnable decided) {
        Recorded<ProgressReport> report = found(id);
        ProgressReport said = report.state();
        Commitment commitment = commitments
                .find(said.commitment(), AsOf.NOW)
                .map(Recorded::state)
                .orElseThrow(() -> new ProgressProblem.NotFound(said.commitment()));
        Decision decision = new Decision(reviews, report, () -> found(id).state(), decided);
        String cycle = cycles.find(said.cycle()).map(Cycle::name).orElse(said.cycle());
        Desk desk = new Desk(decision.eyebrow(cycle), decision.title())
                .under(new Standing(sign(said.state()), decision.state()))
                .column(new Reported(said, commitment));
        return said.state() == ProgressReport.State.SUBMITTED
                ? desk.column(beside(said, commitment, decision, decision)).acts(decision.acts())
                : desk.column(beside(said, commitment, decision, decided(said, decision)));
    }

    private Recorded<ProgressReport> found(String id) {
        return reports.find(id, AsOf.NOW).orElseThrow(() -> new ProgressProblem.NotFound(id));
    }

    private Component[] beside(ProgressReport said, Commitment commitment, Decision words, Component decision) {
        List<Component> column = new ArrayList<>();
        column.add(new H2(words.getTranslation("review.against")));
        commitment
                .indicators()
                .forEach(indicator -> said.value(indicator.id())
                        .ifPresent(value -> column.add(new AgainstTarget(indicator, value.value(), pictures))));
        column.add(decision);
        return column.toArray(Component[]::new);
    }

    private static Component decided(ProgressReport said, Decision words) {
        com.vaadin.flow.component.html.Div part = new com.vaadin.flow.component.html.Div();
        part.addClassName("part");
        part.add(new H2(words.getTranslation("review.decision")));
        Rating rating = said.rating();
        if (rating != null) {
            part.add(new Standing(rating.sign(), words.getTranslation("rating." + rating.name())));
            Paragraph reason = new Paragraph(said.reason());
            reason.getElement().setAttribute("dir", "auto");
            reason.addClassName("typed");
            Anchor published =
                    new Anchor("/commitments/" + said.commitment(), words.getTranslation("review.published"));
            published.setRouterIgnore(true);
            part.add(reason, published);
        } else {
            part.add(new Paragraph(words.getTranslation("review.waitsForAnswer")));
        }
        return part;
    }

    private static Sign sign(ProgressReport.State state) {
        return switch (state) {
            case SUBMITTED -> Sign.DOING;
            case RETURNED -> Sign.SILENT;
            case ACCEPTED -> Sign.DONE;
        };
    }
}
