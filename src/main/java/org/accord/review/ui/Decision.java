package org.accord.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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
import org.accord.shared.ui.Isolated;
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
    private final Div meanwhile = new Div();

    Decision(Reviews reviews, Recorded<ProgressReport> report, Supplier<ProgressReport> now, Runnable decided) {
        this.reviews = reviews;
        this.report = report;
        this.now = now;
        this.decided = decided;

        rate();
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        getContent().addClassName("form");

        Paragraph how = new Paragraph(getTranslation("reviewing.ask.how"));
        how.addClassName("sub");
        getContent().add(faults.summary(), meanwhile, rating, reason);
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

    ActsBar acts() {
        ActsBar acts = new ActsBar();
        acts.primary(
                getTranslation(reviews.isHeardFirst(report.id()) ? "hearing.propose" : "review.accept"),
                click -> decide(this::accept));
        acts.secondary(getTranslation("review.return"), click -> decide(this::sendBack));
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
        reason.setMaxLength(Verdict.LONGEST_TEXT);
        faults.bind("rating", rating);
        faults.bind("reason", reason);
    }

    /** What came of each question is published with the decision. */
    private void conclude() {
        List<Question> questions = report.state().questions();
        for (int number = 0; number < questions.size(); number++) {
            TextArea response = new TextArea(getTranslation("reviewing.conclusion", "number", number + 1));
            response.setHelperComponent(Isolated.text(questions.get(number).text()));
            response.setMinRows(RESPONSE_ROWS);
            response.setMaxLength(Verdict.LONGEST_TEXT);
            response.setRequiredIndicatorVisible(true);
            faults.bind("responses." + number, response);
            responses.add(response);
            getContent().add(response);
        }
    }

    private void accept() {
        Verdict verdict = new Verdict(
                rating.getValue(),
                reason.getValue(),
                responses.stream().map(TextArea::getValue).toList());
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

    private void decide(Runnable act) {
        faults.clear();
        try {
            act.run();
            decided.run();
        } catch (ProgressProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (ProgressProblem.NotInState | RegisterProblem.ChangedMeanwhile late) {
            ProgressReport stands = now.get();
            tell(getTranslation("review.meanwhile", "state", getTranslation("reportState." + stands.state())));
        } catch (ProgressProblem.Partial | ReviewProblem.WithColleague notYours) {
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
