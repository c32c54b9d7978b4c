package org.accord.commitments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.accord.commitments.Commitment;
import org.accord.commitments.Course;
import org.accord.commitments.Verification;
import org.accord.shared.ui.Deciding;
import org.jspecify.annotations.Nullable;

/** How a commitment goes, above its words: what the secretariat asks, why it is at risk, when and why it ended. */
final class CourseNote extends Div {

    private static final long serialVersionUID = 1L;

    private CourseNote(Commitment commitment) {
        Course course = commitment.course();
        addClassName("note");
        switch (commitment.state()) {
            case DRAFT -> asked(course.verification());
            case SUBMITTED, IN_VERIFICATION -> submitted(commitment);
            case AT_RISK -> atRisk(course.risk());
            case COMPLETED, DISCONTINUED -> ended(commitment);
            case PUBLISHED -> {}
        }
    }

    /** Empty while there is nothing to say. */
    static Optional<CourseNote> of(Commitment commitment) {
        return Optional.of(new CourseNote(commitment))
                .filter(note -> note.getChildren().findAny().isPresent());
    }

    private void asked(@Nullable Verification verification) {
        if (verification == null || !verification.asks()) {
            return;
        }
        add(
                new H2(getTranslation("verification.sentBack")),
                new Paragraph(getTranslation("verification.sentBack.what")));
        failed(verification.checks());
    }

    private void failed(List<Verification.Check> checks) {
        checks.stream().filter(check -> !check.holds()).forEach(check -> {
            Paragraph criterion = new Paragraph(getTranslation("criterion." + check.criterion() + ".fails"));
            criterion.addClassName("sub");
            add(criterion, Deciding.typed(check.words()));
        });
    }

    private void submitted(Commitment commitment) {
        add(new Paragraph(getTranslation("verification.waits." + commitment.state())));
    }

    private void atRisk(Course.@Nullable Risk risk) {
        if (risk != null) {
            add(
                    new H2(getTranslation("commitments.atRisk.since", "day", risk.since())),
                    Deciding.typed(risk.reason()),
                    new Paragraph(getTranslation("commitments.doing")),
                    Deciding.typed(risk.doing()));
        }
    }

    private void ended(Commitment commitment) {
        LocalDate day = commitment.course().endedOn();
        if (day != null) {
            add(new Paragraph(getTranslation("commitments.ended." + commitment.state(), "day", day)));
        }
        String reason = commitment.course().reason();
        if (reason != null && commitment.state() == Commitment.State.DISCONTINUED) {
            add(Deciding.typed(reason));
        }
    }
}
