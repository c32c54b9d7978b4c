package org.accord.review.ui;

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
import org.accord.progress.ProgressSummary;
import org.accord.review.Reviews;
import org.accord.shared.Language;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Work;
import org.springframework.beans.factory.ObjectProvider;

/** Reports that wait for a decision, longest waiting first, and the chosen one on the desk. */
@Route("reviews/:id?")
@Menu(title = "review.title", order = 20)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ReviewsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient Reviews reviews;
    private final transient Age age;
    private final transient ObjectProvider<ReviewDesk> desks;
    private final transient Queue queue;
    private final transient Work work;

    ReviewsView(Reviews reviews, Age age, ObjectProvider<ReviewDesk> desks) {
        this.reviews = reviews;
        this.age = age;
        this.desks = desks;
        queue = new Queue(
                getTranslation("review.title"),
                getTranslation("review.order"),
                new EmptyState(getTranslation("review.none"), getTranslation("review.none.hint")));
        work = new Work(queue);

        addClassName("view");

        add(work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> chosen = event.getRouteParameters().get("id");
        refresh(chosen.orElse(""));
        chosen.ifPresentOrElse(this::show, work::clear);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.title");
    }

    private void refresh(String chosen) {
        queue.show(reviews.queue(0, MOST).items().stream()
                .map(report -> row(report).current(report.id().equals(chosen)))
                .toList());
    }

    private void show(String id) {
        RouterLink back = new RouterLink(getTranslation("review.title"), ReviewsView.class);
        work.show(desks.getObject()
                .of(id, () -> {
                    refresh(id);
                    show(id);
                })
                .back(back));
    }

    private QueueRow row(ProgressSummary report) {
        Language language = Language.of(getLocale());
        return new QueueRow(
                        report.organisationName().in(language),
                        report.commitmentTitle(),
                        ReviewsView.class,
                        new RouteParameters("id", report.id()))
                .sub(age.standing(report, language));
    }
}
