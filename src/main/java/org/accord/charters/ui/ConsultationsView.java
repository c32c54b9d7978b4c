package org.accord.charters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Drafts;
import org.accord.charters.CharterProblem;
import org.accord.charters.Comments;
import org.accord.charters.Consultations;
import org.accord.charters.Consultations.Invited;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** Next versions of charters that one's organisations signed, while comments on them are taken. */
@Route(ConsultationsView.PATH + "/:charter?/:organisation?")
@Menu(title = "voices.title", order = 26)
@RolesAllowed({"REPRESENTATIVE", "ORGANISATION_ADMINISTRATOR"})
class ConsultationsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    static final String PATH = "consultations";

    private static final long serialVersionUID = 1L;

    private final transient Consultations consultations;
    private final transient Comments comments;
    private final transient Drafts drafts;

    ConsultationsView(Consultations consultations, Comments comments, Drafts drafts) {
        this.consultations = consultations;
        this.comments = comments;
        this.drafts = drafts;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        RouteParameters asked = event.getRouteParameters();
        show(asked.get("charter").orElse(""), asked.get("organisation").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("voices.title");
    }

    /** Without an organisation: the one of one's own that has a say; where several have, the list to choose from. */
    private Work show(String charter, String organisation) {
        List<Invited> own = consultations.own();
        List<Invited> asked = own.stream()
                .filter(invited -> isAsked(invited, charter, organisation))
                .toList();
        if (asked.isEmpty() && !charter.isEmpty()) {
            throw nobody(charter, organisation);
        }
        Optional<Invited> chosen = asked.size() == 1 ? Optional.of(asked.getFirst()) : Optional.empty();
        Queue queue = new Queue(
                getTranslation("voices.title"),
                "",
                new EmptyState(getTranslation("voices.none"), getTranslation("voices.none.hint")));
        queue.show(own.stream()
                .map(invited -> row(invited, chosen.filter(invited::equals).isPresent()))
                .toList());
        Work work = new Work(queue);
        chosen.ifPresent(invited -> work.show(new CommentDesk(
                        comments,
                        drafts,
                        invited,
                        () -> show(charter, organisation).focus())
                .desk()
                .back(new RouterLink(getTranslation("voices.title"), ConsultationsView.class))));
        removeAll();
        add(work);
        return work;
    }

    /** A consultation may be open though nobody whom the reader acts for has a say in it. */
    private CharterProblem nobody(String charter, String organisation) {
        return consultations.running(charter).isPresent()
                ? new CharterProblem.NotAllowed(organisation)
                : new CharterProblem.NotConsulted(charter);
    }

    private static boolean isAsked(Invited invited, String charter, String organisation) {
        return invited.consultation().text().slug().equals(charter)
                && (organisation.isEmpty()
                        || invited.voice().organisation().value().equals(organisation));
    }

    private QueueRow row(Invited invited, boolean current) {
        Language language = Language.of(getLocale());
        Consultations.Running open = invited.consultation();
        return new QueueRow(
                        open.now().name().in(language),
                        getTranslation(
                                "voices.what",
                                "version",
                                open.text().version(),
                                "organisation",
                                invited.voice().name().in(language)),
                        ConsultationsView.class,
                        new RouteParameters(
                                new RouteParam("charter", open.text().slug()),
                                new RouteParam(
                                        "organisation",
                                        invited.voice().organisation().value())))
                .sub(
                        new Standing(Sign.DOING, getTranslation("voices.until", "day", open.until())),
                        Isolated.text(getTranslation("voices.said", "count", invited.said())))
                .current(current);
    }
}
