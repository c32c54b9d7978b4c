package org.accord.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import org.accord.progress.ProgressSummary;
import org.accord.review.Reviews;
import org.accord.shared.Language;
import org.accord.shared.SavedFilters;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.FilterShelf;
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
    private static final int LONGEST_WORDS = 200;
    private static final String WORDS = "q";

    private final transient Reviews reviews;
    private final transient Age age;
    private final transient ObjectProvider<ReviewDesk> desks;
    private final transient Queue queue;
    private final transient Work work;
    private final TextField words = new TextField();
    private final FilterShelf shelf;
    private String chosen = "";

    ReviewsView(Reviews reviews, Age age, ObjectProvider<ReviewDesk> desks, SavedFilters filters) {
        this.reviews = reviews;
        this.age = age;
        this.desks = desks;
        queue = new Queue(
                getTranslation("review.title"),
                getTranslation("review.order"),
                new EmptyState(getTranslation("review.none"), getTranslation("review.none.hint")));
        work = new Work(queue);
        shelf = new FilterShelf(filters, "reviews");

        words.setLabel(getTranslation("common.words"));
        words.setClearButtonVisible(true);
        addClassName("view");

        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go();
            }
        });

        queue.tool(words).tool(shelf);

        add(work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().get("id").orElse("");
        words.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(WORDS)
                .filter(typed -> typed.length() <= LONGEST_WORDS)
                .orElse(""));
        shelf.at(narrowed());
        refresh();
        if (chosen.isEmpty()) {
            work.clear();
        } else {
            show(chosen);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.title");
    }

    private QueryParameters narrowed() {
        return words.isEmpty() ? QueryParameters.empty() : QueryParameters.of(WORDS, words.getValue());
    }

    private void go() {
        RouteParameters desk = chosen.isEmpty() ? RouteParameters.empty() : new RouteParameters("id", chosen);
        getUI().ifPresent(ui -> ui.navigate(ReviewsView.class, desk, narrowed()));
    }

    private void refresh() {
        queue.narrowed(!words.isEmpty())
                .load(page -> reviews.queue(words.getValue(), page, Queue.ROWS)
                        .map(report -> row(report).current(report.id().equals(chosen))));
    }

    private void show(String id) {
        RouterLink back = new RouterLink(getTranslation("review.title"), ReviewsView.class);
        back.setQueryParameters(narrowed());
        work.show(desks.getObject()
                .of(id, () -> {
                    refresh();
                    show(id);
                })
                .back(back));
    }

    private QueueRow row(ProgressSummary report) {
        Language language = Language.of(getLocale());
        QueueRow row = new QueueRow(
                report.organisationName().in(language),
                report.commitmentTitle(),
                ReviewsView.class,
                new RouteParameters("id", report.id()));
        row.getContent().setQueryParameters(narrowed());
        return row.sub(age.standing(report, language));
    }
}
