package org.accord.charters.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteParameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.accord.charters.Charters;
import org.accord.register.RegisterProblem;
import org.accord.shared.PersonNames;
import org.accord.shared.Problem;
import org.accord.shared.UserId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;

/** A rule of a charter that is a number of days, and every change of it. */
public abstract class DaysRuleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int NOT_GIVEN = -1;

    private final String texts;
    private final transient PersonNames names;
    private final transient Charters charters;
    private final transient FormFaults faults = new FormFaults();
    private final IntegerField days = new IntegerField();
    private final Div meanwhile = new Div();
    private final Paragraph now = new Paragraph();
    private final UnorderedList changes = new UnorderedList();
    private final Div choosing = new Div();
    private String charter = Charters.PARIS_CALL;
    private long seen;

    /** One change: how many days from then on, and whose act it was. */
    public record Change(int days, UserId by, Instant at) {}

    /**
     * A view of the rule.
     *
     * @param texts message key of its title; below it {@code now, stands, what, next, days, days.help, change}
     * @param field that the service names when the number is wrong
     */
    protected DaysRuleView(String texts, String field, PersonNames names, Charters charters) {
        this.texts = texts;
        this.names = names;
        this.charters = charters;
        ActsBar acts = new ActsBar();
        Div form = new Div(faults.summary(), meanwhile, days);

        addClassName("view");
        form.addClassName("form");
        changes.addClassName("plain");
        meanwhile.getElement().setAttribute("role", "alert");
        days.setLabel(text("days"));
        days.setHelperText(text("days.help"));
        days.setRequiredIndicatorVisible(true);
        faults.bind(field, days);
        acts.primary(getTranslation("rules.set"), click -> set());

        add(new Work(new Desk("", getTranslation(texts))
                .column(choosing, new H2(text("now")), now, new Paragraph(text("what")), changes)
                .column(new H2(text("next")), form)
                .acts(acts)));
    }

    /** How many days count now. */
    protected abstract int now(String charter);

    /** The version to change from. */
    protected abstract long version(String charter);

    /** Every change, oldest first. */
    protected abstract List<Change> history(String charter);

    /** Sets the rule; what is wrong is a problem that names the field. */
    protected abstract void set(String charter, int number, long before);

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        CharterChoice choice = CharterChoice.of(charters, event.getLocation().getQueryParameters());
        charter = choice.slug();
        choice.show(
                choosing,
                chosen ->
                        getUI().ifPresent(ui -> ui.navigate(getClass(), RouteParameters.empty(), chosen.parameters())));
        faults.clear();
        meanwhile.removeAll();
        days.setValue(now(charter));
        show();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation(texts);
    }

    private void show() {
        seen = version(charter);
        now.setText(text("stands", "days", now(charter)));
        changes.removeAll();
        history(charter).reversed().forEach(change -> changes.add(new ListItem(line(change))));
    }

    private String line(Change change) {
        return text(
                "change",
                "days",
                change.days(),
                "name",
                names.of(change.by()).orElseGet(() -> getTranslation("form.colleague")),
                "at",
                change.at());
    }

    private void set() {
        faults.clear();
        meanwhile.removeAll();
        try {
            set(charter, Optional.ofNullable(days.getValue()).orElse(NOT_GIVEN), seen);
            Notices.success(getTranslation("rules.done.set"));
            show();
        } catch (RegisterProblem.ChangedMeanwhile faster) {
            meanwhile.add(new Paragraph(getTranslation("rules.changedMeanwhile")));
            show();
        } catch (Problem problem) {
            if (problem.kind() != Problem.Kind.INVALID) {
                throw problem;
            }
            faults.show(problem);
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation(texts + "." + key, arguments);
    }
}
