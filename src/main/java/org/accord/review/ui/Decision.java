package org.accord.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.Rating;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
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
    private static final List<String> PARTS = List.of("narrative", "milestones", "values", "evidence");
    private static final int LONGEST = 2_000;
    private static final int REASON_ROWS = 4;
    private static final int QUESTION_ROWS = 2;

    private final transient Reviews reviews;
    private final transient Recorded<ProgressReport> report;
    private final transient Supplier<ProgressReport> now;
    private final transient Runnable decided;
    private final transient FormFaults faults = new FormFaults();
    private final RadioButtonGroup<Rating> rating = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final Map<String, TextArea> questions = new LinkedHashMap<>();
    private final Details asking = new Details();
    private final Div meanwhile = new Div();

    Decision(Reviews reviews, Recorded<ProgressReport> report, Supplier<ProgressReport> now, Runnable decided) {
        this.reviews = reviews;
        this.report = report;
        this.now = now;
        this.decided = decided;

        ask();
        rate();
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        getContent().addClassName("form");

        getContent().add(faults.summary(), meanwhile, rating, reason, asking);
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
        acts.primary(getTranslation("review.accept"), click -> decide(this::accept));
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
        reason.setMaxLength(LONGEST);
        faults.bind("rating", rating);
        faults.bind("reason", reason);
    }

    private void ask() {
        Div fields = new Div();
        fields.addClassName("form");
        for (String part : PARTS) {
            TextArea question = new TextArea(getTranslation("review.about." + part));
            question.setMinRows(QUESTION_ROWS);
            question.setMaxLength(LONGEST);
            Limit.of(question, LONGEST);
            questions.put(part, question);
            fields.add(question);
        }
        asking.setSummaryText(getTranslation("review.ask"));
        asking.add(fields);
        faults.bind("questions", questions.values().iterator().next());
    }

    private void accept() {
        Rating chosen = rating.getValue();
        reviews.accept(report.id(), report.version(), chosen, reason.getValue());
        Notices.success(getTranslation("review.accepted"));
    }

    private void sendBack() {
        asking.setOpened(true);
        List<FieldQuestion> asked = questions.entrySet().stream()
                .filter(each -> !each.getValue().getValue().isBlank())
                .map(each -> new FieldQuestion(each.getKey(), each.getValue().getValue()))
                .toList();
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
            meanwhile.removeAll();
            meanwhile.add(new Paragraph(
                    getTranslation("review.meanwhile", "state", getTranslation("reportState." + stands.state()))));
            meanwhile.setVisible(true);
        }
    }
}
