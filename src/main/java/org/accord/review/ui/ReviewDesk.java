package org.accord.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Drafts;
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
import org.accord.review.Assignments;
import org.accord.review.Earlier;
import org.accord.review.Reviews;
import org.accord.shared.AsOf;
import org.accord.shared.PersonNames;
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
    private final Assignments assignments;
    private final Earlier earlier;
    private final Drafts drafts;
    private final PersonNames names;
    private final Clock clock;

    ReviewDesk(
            Reviews reviews,
            Assignments assignments,
            Earlier earlier,
            Drafts drafts,
            ProgressReports reports,
            Commitments commitments,
            Cycles cycles,
            PersonNames names,
            Pictures pictures,
            Clock clock) {
        this.reviews = reviews;
        this.assignments = assignments;
        this.earlier = earlier;
        this.drafts = drafts;
        this.names = names;
        this.clock = clock;
        this.reports = reports;
        this.commitments = commitments;
        this.cycles = cycles;
        this.pictures = pictures;
    }

    /**
     * The desk of a report.
     *
     * @param moved shows the queue anew, after somebody else got the report
     * @param decided shows the queue and the desk anew, after a decision was recorded
     */
    Desk of(String id, Runnable moved, Runnable decided) {
        Recorded<ProgressReport> report = found(id);
        ProgressReport said = report.state();
        Commitment commitment = commitments
                .find(said.commitment(), AsOf.NOW)
                .map(Recorded::state)
                .orElseThrow(() -> new ProgressProblem.NotFound(said.commitment()));
        Decision decision =
                new Decision(reviews, drafts, report, () -> found(id).state(), decided);
        String cycle = name(said.cycle());
        Desk desk = new Desk(decision.eyebrow(cycle), decision.title())
                .under(new Standing(sign(said.state()), decision.state()));
        signals(said, decision, desk);
        if (said.state() == ProgressReport.State.ACCEPTED) {
            forget(id);
            return desk.column(new Reported(said, commitment, Optional.empty()))
                    .column(beside(said, commitment, decision, decided(said, decision)));
        }
        ReviewerPart reviewer = new ReviewerPart(assignments, names, id, moved, decided);
        boolean decides = said.state() == ProgressReport.State.SUBMITTED && reviewer.mayDecide();
        desk.column(new Reported(said, commitment, decides ? Optional.of(decision.asking()) : Optional.empty()));
        if (said.state() == ProgressReport.State.RETURNED) {
            return desk.column(beside(said, commitment, decision, reviewer, decided(said, decision)));
        }
        if (said.state() == ProgressReport.State.PROPOSED) {
            Publication publication =
                    new Publication(reviews, drafts, report, AsOf.NOW.day(clock), reviewer::lookAgain, decided);
            desk.column(beside(said, commitment, decision, reviewer, decided(said, decision), publication));
            return reviewer.mayDecide() ? publication.acts().map(desk::acts).orElse(desk) : desk;
        }
        return decides
                ? desk.column(beside(said, commitment, decision, reviewer, decision))
                        .acts(decision.acts(reviewer::lookAgain))
                : desk.column(beside(said, commitment, decision, reviewer));
    }

    /** Whoever decided it, nothing that was typed about it is of use any more. */
    private void forget(String id) {
        drafts.discard(ReviewDraft.decision(id));
        drafts.discard(ReviewDraft.publication(id));
    }

    private static void signals(ProgressReport said, Decision words, Desk desk) {
        if (said.state() != ProgressReport.State.SUBMITTED || said.signals().isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.getElement().setAttribute("aria-label", words.getTranslation("reviewing.signals"));
        list.addClassName("signals");
        said.signals()
                .forEach(signal -> list.add(
                        new ListItem(new Standing(Sign.LATE, words.getTranslation("signal." + signal.name())))));
        desk.under(list);
    }

    private String name(String cycle) {
        return cycles.find(cycle).map(Cycle::name).orElse(cycle);
    }

    private Recorded<ProgressReport> found(String id) {
        return reports.find(id, AsOf.NOW).orElseThrow(() -> new ProgressProblem.NotFound(id));
    }

    private Component[] beside(ProgressReport said, Commitment commitment, Decision words, Component... parts) {
        List<Component> column = new ArrayList<>();
        if (said.state() == ProgressReport.State.SUBMITTED) {
            earlier.sent(said.id()).ifPresent(before -> column.add(new Changes(before, said, commitment)));
        }
        Optional<ProgressReport> last = earlier.published(said);
        column.add(new H2(words.getTranslation("review.against")));
        commitment
                .indicators()
                .forEach(indicator -> said.value(indicator.id())
                        .ifPresent(value -> column.add(new AgainstTarget(
                                indicator,
                                value.value(),
                                last.flatMap(report -> report.value(indicator.id())),
                                pictures))));
        last.ifPresent(report -> column.add(new LastReport(report, name(report.cycle()), commitment)));
        column.addAll(List.of(parts));
        return column.toArray(Component[]::new);
    }

    private static Component decided(ProgressReport said, Decision words) {
        Div part = new Div();
        part.addClassName("part");
        part.add(new H2(words.getTranslation(
                said.state() == ProgressReport.State.PROPOSED ? "hearing.proposed" : "review.decision")));
        Rating rating = said.rating();
        if (rating != null) {
            part.add(new Standing(rating.sign(), words.getTranslation("rating." + rating.name())));
            Paragraph reason = new Paragraph(said.reason());
            reason.getElement().setAttribute("dir", "auto");
            reason.addClassName("typed");
            part.add(reason);
            if (said.state() == ProgressReport.State.PROPOSED) {
                return part;
            }
            Anchor published =
                    new Anchor("/commitments/" + said.commitment(), words.getTranslation("review.published"));
            published.setRouterIgnore(true);
            part.add(published);
        } else {
            part.add(new Paragraph(words.getTranslation("review.waitsForAnswer")));
        }
        return part;
    }

    private static Sign sign(ProgressReport.State state) {
        return switch (state) {
            case SUBMITTED, PROPOSED -> Sign.DOING;
            case RETURNED -> Sign.SILENT;
            case ACCEPTED -> Sign.DONE;
        };
    }
}
