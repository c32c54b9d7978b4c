package org.accord.signatories.ui;

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
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;
import org.accord.signatories.Candidate;
import org.accord.signatories.Objections;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;

/** Applicants to whom signatories may object, the first last day first, and the chosen one on the desk. */
@Route("candidates/:id?")
@Menu(title = "vetting.candidates", order = 34)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class CandidatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Objections objections;
    private final transient Signatories signatories;
    private final transient Queue queue;
    private final transient Work work;

    CandidatesView(Objections objections, Signatories signatories) {
        this.objections = objections;
        this.signatories = signatories;
        queue = new Queue(
                getTranslation("vetting.candidates"),
                getTranslation("vetting.candidates.order"),
                new EmptyState(
                        getTranslation("vetting.candidates.none"), getTranslation("vetting.candidates.none.hint")));
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
        return getTranslation("vetting.candidates");
    }

    private void refresh(String chosen) {
        queue.load(() -> objections.candidates().stream()
                .map(candidate -> row(candidate).current(candidate.application().equals(chosen)))
                .toList());
    }

    private void show(String id) {
        Candidate candidate = objections.find(id).orElseThrow(() -> new SignatoryProblem.NotFound(id));
        RouterLink back = new RouterLink(getTranslation("vetting.candidates"), CandidatesView.class);
        CandidateDesk desk = new CandidateDesk(objections, signatories, candidate, () -> {
            refresh(id);
            show(id);
        });
        work.show(desk.desk().back(back));
    }

    private QueueRow row(Candidate candidate) {
        return new QueueRow(
                        candidate.name().in(Language.of(getLocale())),
                        getTranslation("organisationType." + candidate.type()),
                        CandidatesView.class,
                        new RouteParameters("id", candidate.application()))
                .sub(new Standing(
                        candidate.objections().isEmpty() ? Sign.DOING : Sign.DONE,
                        candidate.objections().isEmpty()
                                ? getTranslation("vetting.candidates.until", "day", candidate.lastDay())
                                : getTranslation("vetting.candidates.objected")));
    }
}
