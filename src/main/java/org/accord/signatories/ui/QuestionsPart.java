package org.accord.signatories.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import org.accord.shared.Sign;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Vetting;
import org.accord.signatories.Vettings;

/** What the applicant was asked and answered, and the field for another question. */
final class QuestionsPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 3;

    private final transient VettingDesk desk;
    private final transient FormFaults faults = new FormFaults();
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("vetting.questions.none"));
    private final TextArea question = new TextArea(getTranslation("vetting.question"));

    QuestionsPart(VettingDesk desk) {
        this.desk = desk;
        question.setHelperText(getTranslation("vetting.question.help"));
        question.setMinRows(ROWS);
        question.setMaxLength(Vettings.LONGEST_TEXT);
        faults.bind("question", question);

        addClassName("part");
        list.addClassName("plain");

        add(new H2(getTranslation("vetting.questions")), none, list);
        if (desk.isUndecided()) {
            add(faults.summary(), question, new Button(getTranslation("vetting.ask"), click -> ask()));
        }
        desk.show(this::show);
    }

    private void ask() {
        faults.clear();
        try {
            boolean done =
                    desk.act((vettings, application, seen) -> vettings.ask(application, seen, question.getValue()));
            if (done) {
                question.clear();
                Notices.success(getTranslation("vetting.ask.done"));
            }
        } catch (SignatoryProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }

    private void show() {
        List<Vetting.Question> questions = desk.board().vetting().questions();
        list.removeAll();
        questions.forEach(asked -> list.add(row(asked)));
        list.setVisible(!questions.isEmpty());
        none.setVisible(questions.isEmpty());
    }

    private ListItem row(Vetting.Question asked) {
        Span by = new Span(desk.by("vetting.question.by", asked.by(), asked.at()));
        by.addClassName("sub");
        ListItem row = new ListItem(by, VettingDesk.typed(asked.text()));
        Instant answeredAt = asked.answeredAt();
        if (answeredAt == null) {
            row.add(new Standing(Sign.SILENT, getTranslation("vetting.unanswered")));
        } else {
            Div answer = new Div(
                    new Paragraph(getTranslation("vetting.answered", "at", answeredAt)),
                    VettingDesk.typed(asked.answer()));
            answer.addClassName("note");
            row.add(answer);
        }
        row.addClassName("entry");
        return row;
    }
}
