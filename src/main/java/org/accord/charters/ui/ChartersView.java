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
import org.accord.accounts.Accounts;
import org.accord.charters.Charter;
import org.accord.charters.CharterProblem;
import org.accord.charters.CharterVersions;
import org.accord.charters.Charters;
import org.accord.charters.Consultations;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.EmptyState;
import org.accord.shared.ui.Queue;
import org.accord.shared.ui.QueueRow;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** The charters, and the chosen one with its text, its versions and whether it can be signed. */
@Route("settings/charters/:slug?")
@Menu(title = "charters.settings", order = 80)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ChartersView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Charters charters;
    private final transient CharterVersions versions;
    private final transient Consultations consultations;
    private final transient Accounts accounts;
    private transient Optional<Work> work = Optional.empty();

    ChartersView(Charters charters, CharterVersions versions, Consultations consultations, Accounts accounts) {
        this.charters = charters;
        this.versions = versions;
        this.consultations = consultations;
        this.accounts = accounts;
        addClassName("view");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("slug").orElse(""));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("charters.settings");
    }

    private void show(String chosen) {
        Work now = new Work(queue(chosen));
        if (!chosen.isEmpty()) {
            Charter charter = charters.find(chosen).orElseThrow(() -> new CharterProblem.NotFound(chosen));
            now.show(new CharterDesk(charters, versions, accounts, charter, () -> {
                        show(chosen);
                        focus();
                    })
                    .desk()
                    .back(new RouterLink(getTranslation("charters.settings"), ChartersView.class)));
        }
        removeAll();
        add(now);
        work = Optional.of(now);
    }

    /** Reading goes on at the chosen charter. */
    void focus() {
        work.ifPresent(Work::focus);
    }

    private Queue queue(String chosen) {
        Queue queue = new Queue(
                getTranslation("charters.settings"),
                "",
                new EmptyState(getTranslation("charters.none"), getTranslation("charters.none.hint")));
        queue.tool(new RouterLink(getTranslation("charters.new"), NewCharterView.class));
        queue.show(charters.all().stream().map(charter -> row(charter, chosen)).toList());
        return queue;
    }

    private QueueRow row(Charter charter, String chosen) {
        QueueRow row = new QueueRow(
                        charter.name().in(Language.of(getLocale())),
                        getTranslation("charters.textVersion", "version", charter.version()),
                        ChartersView.class,
                        new RouteParameters("slug", charter.slug()))
                .sub(standing(this, charter))
                .current(charter.slug().equals(chosen));
        consultations
                .running(charter.slug())
                .ifPresent(
                        open -> row.sub(new Standing(Sign.DOING, getTranslation("voices.until", "day", open.until()))));
        return row;
    }

    static Standing standing(com.vaadin.flow.component.Component words, Charter charter) {
        return new Standing(
                charter.isOpen() ? Sign.DOING : Sign.SILENT,
                words.getTranslation("charters.signing." + charter.signing()));
    }
}
