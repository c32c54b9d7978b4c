package org.accord.charters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.accord.accounts.Drafts;
import org.accord.charters.CharterProblem;
import org.accord.charters.CharterVersion;
import org.accord.charters.CharterVersions;
import org.accord.charters.CommentRemovals;
import org.accord.charters.Comments;
import org.accord.charters.ConsultationComment;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Work;

/** What signatories said to versions out for consultation: what nobody answered yet, then what was answered. */
@Route(CommentsView.PATH + "/:id?")
@Menu(title = "voices.comments", order = 17)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class CommentsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "comments";

    private static final long serialVersionUID = 1L;

    private final transient Comments comments;
    private final transient CommentRemovals removals;
    private final transient CharterVersions versions;
    private final transient Drafts drafts;
    private transient Optional<Work> work = Optional.empty();

    CommentsView(Comments comments, CommentRemovals removals, CharterVersions versions, Drafts drafts) {
        this.comments = comments;
        this.removals = removals;
        this.versions = versions;
        this.drafts = drafts;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("id").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("voices.comments");
    }

    private Work show(String chosen) {
        Queue queue = new Queue(
                getTranslation("voices.comments"),
                getTranslation("voices.order"),
                new EmptyState(getTranslation("voices.unanswered.none"), getTranslation("voices.unanswered.hint")));
        queue.load(page -> comments.waiting(page, Queue.ROWS).map(comment -> row(comment, chosen)));
        queue.done(
                getTranslation("voices.answered.list"),
                page -> removals.answered(page, Queue.ROWS).map(comment -> row(comment, chosen)));
        Work now = new Work(queue);
        if (!chosen.isEmpty()) {
            Recorded<ConsultationComment> comment = comments.find(chosen);
            String slug = comment.state().charter();
            int number = comment.state().version();
            CharterVersion about =
                    versions.find(slug, number, AsOf.NOW).orElseThrow(() -> new CharterProblem.NoVersion(slug, number));
            now.show(new AnswerDesk(
                            comments,
                            removals,
                            drafts,
                            comment,
                            about,
                            () -> show(chosen).focus(),
                            this::removed)
                    .desk()
                    .back(new RouterLink(getTranslation("voices.comments"), CommentsView.class)));
        }
        removeAll();
        add(now);
        work = Optional.of(now);
        return now;
    }

    /** It has no desk any more: the list is what is left to go on with. */
    private void removed() {
        getUI().ifPresent(ui -> ui.navigate(CommentsView.class));
        work.ifPresent(Work::focus);
    }

    private QueueRow row(ConsultationComment comment, String chosen) {
        Language language = Language.of(getLocale());
        return new QueueRow(
                        comment.by().name().in(language),
                        getTranslation("voices.on", "version", comment.version(), "principle", comment.principle()),
                        CommentsView.class,
                        new RouteParameters("id", comment.id()))
                .sub(Isolated.text(Formats.of(language).shortDay(Days.of(comment.at()))))
                .current(comment.id().equals(chosen));
    }
}
