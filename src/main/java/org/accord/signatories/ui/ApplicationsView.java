package org.accord.signatories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.charters.Charters;
import org.accord.charters.ui.CharterChoice;
import org.accord.shared.Language;
import org.accord.shared.Page;
import org.accord.shared.PersonNames;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.accord.signatories.Application;
import org.accord.signatories.ApplicationPapers;
import org.accord.signatories.ApplicationSummary;
import org.accord.signatories.Applications;
import org.accord.signatories.VettingRules;
import org.accord.signatories.VettingStage;
import org.accord.signatories.Vettings;

/** Applications that wait for a decision, oldest first, and the chosen one on the desk. */
@Route("applications/:id?")
@Menu(title = "signatories.applications", order = 10)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ApplicationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Applications applications;
    private final transient Accounts accounts;
    private final transient ApplicationPapers papers;
    private final transient Vettings vettings;
    private final transient VettingRules rules;
    private final transient PersonNames names;
    private final transient CharterChoice charters;
    private final transient Queue queue;
    private final transient Work work;

    ApplicationsView(
            Applications applications,
            Accounts accounts,
            ApplicationPapers papers,
            Vettings vettings,
            VettingRules rules,
            PersonNames names,
            Charters charters) {
        this.applications = applications;
        this.accounts = accounts;
        this.papers = papers;
        this.vettings = vettings;
        this.rules = rules;
        this.names = names;
        this.charters = CharterChoice.of(charters);
        queue = new Queue(
                getTranslation("signatories.applications"),
                getTranslation("signatories.applications.order"),
                new EmptyState(
                        getTranslation("signatories.applications.none"),
                        getTranslation("signatories.applications.none.hint")));
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
        return getTranslation("signatories.applications");
    }

    private void refresh(String chosen) {
        queue.load(page -> {
            Page<ApplicationSummary> waiting = applications.queue(Application.State.SUBMITTED, page, Queue.ROWS);
            Map<String, VettingStage> stages = vettings.stages(
                    waiting.items().stream().map(ApplicationSummary::id).toList());
            return waiting.map(summary -> row(summary, stages.getOrDefault(summary.id(), VettingStage.READING))
                    .current(summary.id().equals(chosen)));
        });
    }

    private void show(String id) {
        RouterLink back = new RouterLink(getTranslation("signatories.applications"), ApplicationsView.class);
        ApplicationDesk desk = new ApplicationDesk(
                applications, accounts, papers, vettings, rules, names, charters, id, () -> refresh(id), () -> {
                    refresh(id);
                    show(id);
                });
        work.show(desk.desk().back(back));
    }

    private QueueRow row(ApplicationSummary summary, VettingStage stage) {
        Language language = Language.of(getLocale());
        String type = getTranslation("organisationType." + summary.type().name());
        String what = charters.nameOf(summary.charter())
                .map(charter -> type + " · " + charter)
                .orElse(type);
        return new QueueRow(
                        summary.name().in(language),
                        what,
                        ApplicationsView.class,
                        new RouteParameters("id", summary.id()))
                .sub(
                        new Standing(stage.sign(), getTranslation("vetting.stage." + stage)),
                        new Span(getTranslation("signatories.applications.since", "at", summary.submittedAt())));
    }
}
