package org.accord.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.accord.charters.Charters;
import org.accord.progress.ProgressSummary;
import org.accord.review.Assignments;
import org.accord.review.Reviews;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.PersonNames;
import org.accord.shared.SavedFilters;
import org.accord.shared.UserId;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.FilterShelf;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Work;
import org.springframework.beans.factory.ObjectProvider;

/** Reports that wait for a decision, where most asks for a closer look first, and the chosen one on the desk. */
@Route("reviews/:id?")
@Menu(title = "review.title", order = 20)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ReviewsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Reviews reviews;
    private final transient Assignments assignments;
    private final transient PersonNames names;
    private final transient Age age;
    private final transient ObjectProvider<ReviewDesk> desks;
    private final transient Queue queue;
    private final transient Work work;
    private final QueueFilters filters;
    private final FilterShelf shelf;
    private transient ReviewAddress address = ReviewAddress.of(QueryParameters.empty());
    private String chosen = "";

    ReviewsView(
            Reviews reviews,
            Assignments assignments,
            PersonNames names,
            Age age,
            Charters charters,
            ObjectProvider<ReviewDesk> desks,
            SavedFilters saved) {
        this.reviews = reviews;
        this.assignments = assignments;
        this.names = names;
        this.age = age;
        this.desks = desks;
        queue = new Queue(
                getTranslation("review.title"),
                "",
                new EmptyState(getTranslation("review.none"), getTranslation("review.none.hint")));
        work = new Work(queue);
        shelf = new FilterShelf(saved, "reviews");
        filters = new QueueFilters(charters.all(), address, this::go);
        addClassName("view");

        queue.tool(filters)
                .tool(shelf)
                .tool(new RouterLink(getTranslation("reviewing.interests.yours"), InterestsView.class));

        add(work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().get("id").orElse("");
        address = ReviewAddress.of(event.getLocation().getQueryParameters());
        filters.show(address);
        shelf.at(address.parameters());
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

    private void go(ReviewAddress wanted) {
        RouteParameters desk = chosen.isEmpty() ? RouteParameters.empty() : new RouteParameters("id", chosen);
        getUI().ifPresent(ui -> ui.navigate(ReviewsView.class, desk, wanted.parameters()));
    }

    private void refresh() {
        queue.narrowed(address.isNarrowed()).load(this::rows);
    }

    private Page<QueueRow> rows(int page) {
        Page<ProgressSummary> found = reviews.queue(address.whose(), address.queue(), page, Queue.ROWS);
        Map<String, UserId> with = assignments.reviewers(
                found.items().stream().map(ProgressSummary::id).toList());
        return found.map(report -> row(report, Optional.ofNullable(with.get(report.id()))));
    }

    private void show(String id) {
        RouterLink back = new RouterLink(getTranslation("review.title"), ReviewsView.class);
        back.setQueryParameters(address.parameters());
        work.show(desks.getObject()
                .of(id, this::refresh, () -> {
                    refresh();
                    show(id);
                    work.focus();
                })
                .back(back));
    }

    private QueueRow row(ProgressSummary report, Optional<UserId> reviewer) {
        Language language = Language.of(getLocale());
        QueueRow row = new QueueRow(
                report.organisationName().in(language),
                report.commitmentTitle(),
                ReviewsView.class,
                new RouteParameters("id", report.id()));
        row.getContent().setQueryParameters(address.parameters());
        row.sub(age.standing(report, language));
        if (!report.signals().isEmpty()) {
            row.sub(new Span(getTranslation(
                    "reviewing.signals.count", "count", report.signals().size())));
        }
        reviewer.map(person -> names.of(person).orElseGet(() -> getTranslation("form.colleague")))
                .ifPresent(name -> row.sub(Isolated.text(name)));
        return row.current(report.id().equals(chosen));
    }
}
