package org.accord.commitments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.charters.Charter;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.Verification;
import org.accord.commitments.Verification.Criterion;
import org.accord.commitments.Verifications;
import org.accord.register.Recorded;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Sure;

/** One commitment to verify: as everyone will read it, the three checks beside it, and the acts. */
final class VerificationDesk {

    private final Verifications verifications;
    private final Recorded<Commitment> found;
    private final Optional<Charter> charter;
    private final Language reader;
    private final Deciding deciding;
    private final Div words = new Div();
    private final List<CheckField> checks = new ArrayList<>();

    VerificationDesk(
            Verifications verifications,
            Recorded<Commitment> found,
            Optional<Charter> charter,
            Language reader,
            Runnable done) {
        this.verifications = verifications;
        this.found = found;
        this.charter = charter;
        this.reader = reader;
        deciding = new Deciding("verification.meanwhile", done);
    }

    Desk desk() {
        Commitment commitment = found.state();
        Desk desk = new Desk(commitment.organisation().name().in(reader), commitment.title())
                .under(new Standing(commitment.state().sign(), text("commitmentState." + commitment.state())));
        desk.column(facts(commitment), new CommitmentPreview(CommitmentDraft.of(commitment), charter, reader));
        if (verifications.isBarred(commitment)) {
            return desk.column(new Paragraph(text("problem.commitments.partial")));
        }
        return switch (commitment.state()) {
            case SUBMITTED -> {
                deciding.acts().primary(text("verification.takeUp"), click -> takeUp());
                yield desk.column(deciding.said())
                        .column(new Paragraph(text("verification.takeUp.what")))
                        .acts(deciding.acts());
            }
            case IN_VERIFICATION -> desk.column(form()).acts(deciding.acts());
            default -> CourseNote.of(commitment).map(desk::column).orElse(desk).column(over());
        };
    }

    private Component over() {
        return new Paragraph(text("verification.over"));
    }

    private Facts facts(Commitment commitment) {
        Facts facts = new Facts();
        Verification verification = commitment.course().verification();
        if (verification != null) {
            Instant at = verification.submittedAt();
            facts.fact(text("verification.submittedAt"), Formats.of(reader).instant(at));
            verification.checks().stream()
                    .filter(check -> !check.holds())
                    .forEach(check -> facts.fact(
                            text("verification.before", "criterion", text("criterion." + check.criterion())),
                            Deciding.typed(check.words())));
        }
        return facts;
    }

    private Component[] form() {
        words.addClassName("form");
        words.add(new H2(text("verification.checks")), deciding.faults().summary(), deciding.meanwhile());
        for (Criterion criterion : Criterion.values()) {
            CheckField check = new CheckField(criterion, deciding.faults());
            checks.add(check);
            words.add(check);
        }
        deciding.acts().primary(text("verification.publish"), click -> publish());
        deciding.acts().secondary(text("verification.sendBack"), click -> sendBack());
        return new Component[] {words};
    }

    private void takeUp() {
        deciding.attempt("verification.takeUp.done", () -> verifications.takeUp(found.id(), found.version()));
    }

    private void sendBack() {
        deciding.attempt(
                "verification.sendBack.done", () -> verifications.sendBack(found.id(), found.version(), made()));
    }

    private void publish() {
        Runnable act = () -> deciding.attempt(
                "verification.publish.done", () -> verifications.publish(found.id(), found.version(), made()));
        if (made().size() < checks.size() || made().stream().anyMatch(check -> !check.holds())) {
            act.run();
            return;
        }
        Sure.ask(text("verification.publish"), text("verification.publish"), act, text("verification.publish.what"));
    }

    private List<Verification.Check> made() {
        return checks.stream().flatMap(check -> check.made().stream()).toList();
    }

    private String text(String key, Object... arguments) {
        return words.getTranslation(key, arguments);
    }
}
