package org.accord.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.accord.accounts.Drafts;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.Question;
import org.accord.progress.Rating;
import org.accord.progress.Verdict;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.review.ReviewProblem;
import org.accord.review.Reviews;
import org.accord.review.Reviews.FieldQuestion;
import org.accord.shared.Language;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;
import org.accord.shared.ui.Notices;

/** The coordinator's form: a rating with its reason to publish the report, or questions to send it back. */
final class Decision extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int REASON_ROWS = 4;
    private static final int RESPONSE_ROWS = 2;

    private final transient Reviews reviews;
    private final transient Recorded<ProgressReport> report;
    private final transient Supplier<ProgressReport> now;
    private final transient Runnable decided;
    private final transient FormFaults faults = new FormFaults();
    private final RadioButtonGroup<Rating> rating = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final List<TextArea> responses = new ArrayList<>();
    private final transient Asking asking = new Asking(faults);
    private final transient ReviewDraft<DecisionDraft> draft;
    private final ActsBar acts = new ActsBar();
    private final Div meanwhile = new Div();

    Decision(
            Reviews reviews,
            Drafts drafts,
            Recorded<ProgressReport> report,
            Supplier<ProgressReport> now,
            Runnable decided) {
        this.reviews = reviews;
        this.report = report;
        this.now = now;
        this.decided = decided;
        draft = new ReviewDraft<>(
                drafts, ReviewDraft.decision(report.id()), DecisionDraft.class, acts, this::typed, this::fill);

        rate();
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        getContent().addClassName("form");

        Paragraph how = new Paragraph(getTranslation("reviewing.ask.how"));
        how.addClassName("sub");
        getContent().add(draft.earlier(), faults.summary(), meanwhile, rating, reason);
        conclude();
        getContent().add(how);
    }

    /** Where to ask, at each field of the report. */
    Asking asking() {
        return asking;
    }

    String eyebrow(String cycle) {
        return getTranslation("review.eyebrow", "cycle", cycle, "version", report.version());
    }

    String title() {
        ProgressReport said = report.state();
        return said.organisation().name().in(Language.of(getLocale())) + ": " + said.commitmentTitle();
    }

    String state() {
        return getTranslation("reportState." + report.state().state().name());
    }

    /**
     * The acts, and what was typed before is put back; every place to ask stands on the page by now.
     *
     * @param withColleague shows anew who has the report
     */
    ActsBar acts(Runnable withColleague) {
        acts.primary(
                getTranslation(reviews.isHeardFirst(report.id()) ? "hearing.propose" : "review.accept"),
                click -> decide(this::accept, withColleague));
        acts.secondary(getTranslation("review.return"), click -> decide(this::sendBack, withColleague));
        draft.watch(rating, reason);
        draft.watch(responses.toArray(TextArea[]::new));
        draft.watch(asking.fields());
        draft.open();
        return acts;
    }

    private void rate() {
        rating.setLabel(getTranslation("review.rating"));
        rating.setItems(Rating.values());
        rating.setItemLabelGenerator(each -> getTranslation("rating." + each.name()));
        rating.setHelperText(getTranslation("review.rating.help"));
        rating.setRequiredIndicatorVisible(true);
        rating.addThemeName("horizontal");
        reason.setLabel(getTranslation("review.reason"));
        reason.setHelperText(getTranslation("review.reason.help"));
        reason.setMinRows(REASON_ROWS);
        Limit.of(reason, Verdict.LONGEST_TEXT);
        faults.bind("rating", rating);
        faults.bind("reason", reason);
    }

    /** What came of each question is published with the decision. */
    private void conclude() {
        List<Question> questions = report.state().questions();
        for (int number = 0; number < questions.size(); number++) {
            TextArea response = new TextArea(getTranslation("reviewing.conclusion", "number", number + 1));
            response.setHelperText(getTranslation(
                    "reviewing.conclusion.about",
                    "question",
                    questions.get(number).text()));
            response.setMinRows(RESPONSE_ROWS);
            Limit.of(response, Verdict.LONGEST_TEXT);
            response.setRequiredIndicatorVisible(true);
            faults.bind("responses." + number, response);
            responses.add(response);
            getContent().add(response);
        }
    }

    private DecisionDraft typed() {
        return new DecisionDraft(
                rating.getValue(),
                reason.getValue(),
                responses.stream().map(TextArea::getValue).toList(),
                asking.asked());
    }

    private void fill(Optional<DecisionDraft> kept) {
        DecisionDraft typed = kept.orElse(DecisionDraft.NONE);
        rating.setValue(typed.rating());
        reason.setValue(typed.reason());
        for (int number = 0; number < responses.size(); number++) {
            responses.get(number).setValue(typed.response(number));
        }
        asking.fill(typed.asked());
    }

    private void accept() {
        DecisionDraft typed = typed();
        Verdict verdict = new Verdict(typed.rating(), typed.reason(), typed.responses());
        ProgressReport found =
                reviews.accept(report.id(), report.version(), verdict).state();
        Notices.success(getTranslation(
                found.state() == ProgressReport.State.PROPOSED ? "hearing.proposed.done" : "review.accepted"));
    }

    private void sendBack() {
        List<FieldQuestion> asked = asking.asked();
        if (asked.isEmpty()) {
            asking.open();
        }
        reviews.returnWithQuestions(report.id(), report.version(), asked);
        Notices.success(getTranslation("review.returned"));
    }

    private void decide(Runnable act, Runnable withColleague) {
        faults.clear();
        meanwhile.setVisible(false);
        try {
            act.run();
            draft.done();
            decided.run();
        } catch (ProgressProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (ProgressProblem.NotInState | RegisterProblem.ChangedMeanwhile late) {
            ProgressReport stands = now.get();
            tell(getTranslation("review.meanwhile", "state", getTranslation("reportState." + stands.state())));
        } catch (ReviewProblem.WithColleague theirs) {
            withColleague.run();
            tell(getTranslation("problem." + theirs.key(), theirs.data()));
        } catch (ProgressProblem.Partial notYours) {
            tell(getTranslation("problem." + notYours.key(), notYours.data()));
        }
    }

    /** What was typed stays. */
    private void tell(String text) {
        meanwhile.removeAll();
        meanwhile.add(new Paragraph(text));
        meanwhile.setVisible(true);
    }
}
