package org.accord.commitments.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import org.accord.charters.Charters;
import org.accord.commitments.Commitment;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.CommitmentSummary;
import org.accord.commitments.Commitments;
import org.accord.commitments.Verifications;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.RequestsView;
import org.accord.shared.ui.Standing;

/** Commitments that wait to be verified, the oldest first, and the chosen one on the desk. */
@Route("verifications/:id?")
@Menu(title = "verification.title", order = 29)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class VerificationsView extends RequestsView {

    private static final long serialVersionUID = 1L;

    private final transient Verifications verifications;
    private final transient Commitments commitments;
    private final transient Charters charters;

    VerificationsView(Verifications verifications, Commitments commitments, Charters charters) {
        super("verification.title");
        this.verifications = verifications;
        this.commitments = commitments;
        this.charters = charters;
    }

    @Override
    protected Desk desk(String id) {
        Recorded<Commitment> found =
                commitments.find(id, AsOf.NOW).orElseThrow(() -> new CommitmentProblem.NotFound(id));
        return new VerificationDesk(
                        verifications,
                        found,
                        charters.find(found.state().charter()),
                        Language.of(getLocale()),
                        () -> show(id))
                .desk();
    }

    @Override
    protected Queue queue(String chosen) {
        Queue queue = new Queue(
                getTranslation("verification.title"),
                getTranslation("verification.order"),
                new EmptyState(getTranslation("verification.none"), getTranslation("verification.none.hint")));
        queue.load(page -> verifications.waiting(page, Queue.ROWS).map(each -> row(each, chosen)));
        return queue;
    }

    private QueueRow row(CommitmentSummary row, String chosen) {
        Language reader = Language.of(getLocale());
        Standing state = new Standing(row.state().sign(), getTranslation("commitmentState." + row.state()));
        QueueRow link = new QueueRow(
                row.organisationName().in(reader),
                row.title(),
                VerificationsView.class,
                new RouteParameters("id", row.id()));
        Instant at = row.submittedAt();
        return (at == null
                        ? link.sub(state)
                        : link.sub(state, Isolated.text(Formats.of(reader).shortDay(Days.of(at)))))
                .current(row.id().equals(chosen));
    }
}
