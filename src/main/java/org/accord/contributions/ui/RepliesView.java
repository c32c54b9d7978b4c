package org.accord.contributions.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import org.accord.accounts.Drafts;
import org.accord.contributions.Contribution;
import org.accord.contributions.ContributionProblem;
import org.accord.contributions.ContributionSummary;
import org.accord.contributions.Replies;
import org.accord.register.Recorded;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.RequestsView;
import org.accord.shared.ui.Standing;

/** What was added to claims of the caller's organisations, and the reply to each. */
@Route(RepliesView.PATH + "/:id?")
@Menu(title = "contributions.replies", order = 28)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class RepliesView extends RequestsView {

    static final String PATH = "contributions/replies";

    private static final long serialVersionUID = 1L;

    private final transient Replies replies;
    private final transient Drafts drafts;

    RepliesView(Replies replies, Drafts drafts) {
        super("contributions.replies");
        this.replies = replies;
        this.drafts = drafts;
    }

    @Override
    protected Queue queue(String chosen) {
        Queue queue = new Queue(
                getTranslation("contributions.replies"),
                "",
                new EmptyState(
                        getTranslation("contributions.replies.none"),
                        getTranslation("contributions.replies.none.hint")));
        queue.load(page -> replies.all(page, Queue.ROWS).map(each -> row(each, chosen)));
        return queue;
    }

    @Override
    protected Desk desk(String id) {
        Recorded<Contribution> contribution = replies.find(id).orElseThrow(() -> new ContributionProblem.NotFound(id));
        return new ReplyDesk(replies, drafts, contribution, () -> show(id)).desk();
    }

    private QueueRow row(ContributionSummary contribution, String chosen) {
        Language language = Language.of(getLocale());
        return new QueueRow(
                        contribution.commitmentTitle(),
                        getTranslation("stance." + contribution.stance()),
                        RepliesView.class,
                        new RouteParameters("id", contribution.id()))
                .sub(
                        new Standing(
                                contribution.state().sign(),
                                getTranslation("contributionState." + contribution.state())),
                        until(contribution, Formats.of(language)))
                .current(contribution.id().equals(chosen));
    }

    private static Isolated until(ContributionSummary contribution, Formats formats) {
        return Isolated.text(formats.shortDay(
                contribution.replyUntil() == null ? contribution.submittedOn() : contribution.replyUntil()));
    }
}
