package org.accord.contributions.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import org.accord.contributions.ContributionSummary;
import org.accord.contributions.Moderation;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.PersonNames;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.RequestsView;
import org.accord.shared.ui.Standing;
import org.accord.signatories.Signatories;

/** Contributions that wait for a decision by the published rules, and below them those that were decided. */
@Route(ModerationView.PATH + "/:id?")
@Menu(title = "contributions.queue", order = 21)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ModerationView extends RequestsView {

    static final String PATH = "contributions/queue";

    private static final long serialVersionUID = 1L;

    private final transient Moderation moderation;
    private final transient Signatories signatories;
    private final transient PersonNames names;

    ModerationView(Moderation moderation, Signatories signatories, PersonNames names) {
        super("contributions.queue");
        this.moderation = moderation;
        this.signatories = signatories;
        this.names = names;
    }

    @Override
    protected Queue queue(String chosen) {
        Queue queue = new Queue(
                getTranslation("contributions.queue"),
                getTranslation("extensions.order"),
                new EmptyState(getTranslation("desks.none"), getTranslation("contributions.queue.hint")));
        queue.load(page -> moderation.waiting(page, Queue.ROWS).map(each -> row(each, chosen)));
        return queue.done(
                getTranslation("desks.done"),
                page -> moderation.decided(page, Queue.ROWS).map(each -> row(each, chosen)));
    }

    @Override
    protected Desk desk(String id) {
        return new ModerationDesk(moderation, signatories, names, moderation.find(id), () -> show(id)).desk();
    }

    private QueueRow row(ContributionSummary contribution, String chosen) {
        Language language = Language.of(getLocale());
        return new QueueRow(
                        contribution.signatoryName().in(language),
                        contribution.commitmentTitle(),
                        ModerationView.class,
                        new RouteParameters("id", contribution.id()))
                .sub(
                        new Standing(
                                contribution.state().sign(),
                                getTranslation("contributionState." + contribution.state())),
                        Isolated.text(Formats.of(language).shortDay(contribution.submittedOn())))
                .current(contribution.id().equals(chosen));
    }
}
