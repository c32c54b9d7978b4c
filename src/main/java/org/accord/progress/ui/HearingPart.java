package org.accord.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.accord.progress.Hearing;
import org.accord.progress.Hearings;
import org.accord.progress.ProgressProblem;
import org.accord.progress.ProgressReport;
import org.accord.progress.Question;
import org.accord.progress.Rating;
import org.accord.register.Recorded;
import org.accord.shared.CurrentActor;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Limit;
import org.accord.shared.ui.Standing;

/** The decision on a report as its signatory reads it; where it is proposed, the place to comment on it. */
final class HearingPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 5;

    private final transient Hearings hearings;
    private final transient Recorded<ProgressReport> recorded;
    private final transient Deciding deciding;
    private final boolean open;

    /** @param done shows the desk anew */
    HearingPart(Hearings hearings, Recorded<ProgressReport> recorded, LocalDate today, Runnable done) {
        this.hearings = hearings;
        this.recorded = recorded;
        deciding = new Deciding("hearing.meanwhile", done);
        ProgressReport report = recorded.state();
        open = report.state() == ProgressReport.State.PROPOSED
                && report.heard().filter(hearing -> hearing.isOpen(today)).isPresent()
                && CurrentActor.get().actsFor(report.organisation().id());
        boolean proposed = report.state() == ProgressReport.State.PROPOSED;
        add(new H2(getTranslation(proposed ? "hearing.proposed" : "progress.decision")));
        found(report);
        report.heard().ifPresent(hearing -> hear(hearing, proposed));
    }

    /** What the signatory can do now. */
    Optional<ActsBar> acts() {
        return open ? Optional.of(deciding.acts()) : Optional.empty();
    }

    private void found(ProgressReport report) {
        Rating rating = report.rating();
        if (rating == null) {
            add(new Standing(Sign.DOING, getTranslation("progress.submitted")));
            return;
        }
        add(new Standing(rating.sign(), getTranslation("rating." + rating.name())), typed(report.reason()));
        for (Question question : report.questions()) {
            add(new H3(Isolated.text(question.text())), typed(question.response()));
        }
    }

    private void hear(Hearing hearing, boolean proposed) {
        if (hearing.hasWords()) {
            add(new H3(getTranslation("hearing.said")), typed(hearing.words()));
        }
        if (!hearing.reply().isEmpty()) {
            add(new H3(getTranslation("hearing.reply")), typed(hearing.reply()));
        }
        if (!proposed) {
            return;
        }
        String day = Formats.of(Language.of(getLocale())).shortDay(hearing.until());
        if (open) {
            add(new Paragraph(getTranslation("hearing.what", "day", day)));
            add(form());
        } else {
            add(new Standing(
                    Sign.DOING,
                    getTranslation(
                            hearing.saidAt() == null
                                    ? "hearing.until"
                                    : hearing.hasWords() ? "hearing.given" : "hearing.nothing.sent",
                            "day",
                            day)));
        }
    }

    private Component[] form() {
        TextArea words = new TextArea(getTranslation("hearing.words"));
        words.setMinRows(ROWS);
        Limit.of(words, Hearing.LONGEST_WORDS);
        deciding.faults().bind("comment", words);
        deciding.acts().primary(getTranslation("hearing.send"), click -> {
            if (words.getValue().isBlank()) {
                deciding.faults().show(new ProgressProblem.Invalid(Map.of("comment", "required")));
            } else {
                say(words.getValue(), "hearing.sent");
            }
        });
        deciding.acts().secondary(getTranslation("hearing.nothing"), click -> {
            if (words.getValue().isBlank()) {
                say("", "hearing.nothing.sent");
            } else {
                deciding.faults().show(new ProgressProblem.Invalid(Map.of("comment", "hearing.typed")));
            }
        });
        Component[] said = deciding.said();
        Component[] all = new Component[said.length + 1];
        System.arraycopy(said, 0, all, 0, said.length);
        all[said.length] = words;
        return all;
    }

    private void say(String words, String done) {
        deciding.attempt(done, () -> hearings.comment(recorded.id(), recorded.version(), words));
    }

    private static Paragraph typed(String words) {
        Paragraph typed = new Paragraph(words);
        typed.addClassName("typed");
        typed.getElement().setAttribute("dir", "auto");
        return typed;
    }
}
