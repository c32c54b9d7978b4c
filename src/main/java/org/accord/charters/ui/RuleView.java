package org.accord.charters.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.RouteParameters;
import java.time.Instant;
import java.util.List;
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

/**
 * A rule of a charter that is one value, and every change of it.
 *
 * @param <V> what the rule is: a number, a yes or no
 */
public abstract class RuleView<V> extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final String texts;
    private final transient PersonNames names;
    private final transient Charters charters;
    private final transient FormFaults faults = new FormFaults();
    private final AbstractField<?, V> control;
    private final Div meanwhile = new Div();
    private final Paragraph now = new Paragraph();
    private final UnorderedList changes = new UnorderedList();
    private final Div choosing = new Div();
    private String charter = Charters.PARIS_CALL;
    private long seen;

    /** One change: what the rule was from then on, and whose act it was. */
    public record Change<V>(V rule, UserId by, Instant at) {}

    /**
     * A view of the rule.
     *
     * @param texts message key of its title; below it {@code what}
     * @param heads message key below which {@code now} and {@code next} are
     * @param field that the service names when the value is wrong
     * @param control that is typed or chosen in
     */
    protected RuleView(
            String texts,
            String heads,
            String field,
            AbstractField<?, V> control,
            PersonNames names,
            Charters charters) {
        this.texts = texts;
        this.names = names;
        this.charters = charters;
        this.control = control;
        ActsBar acts = new ActsBar();
        Div form = new Div(faults.summary(), meanwhile, control);

        addClassName("view");
        form.addClassName("form");
        changes.addClassName("plain");
        meanwhile.getElement().setAttribute("role", "alert");
        faults.bind(field, control);
        acts.primary(getTranslation("rules.set"), click -> set());

        add(new Work(new Desk("", getTranslation(texts))
                .column(
                        choosing,
                        new H2(getTranslation(heads + ".now")),
                        now,
                        new Paragraph(getTranslation(texts + ".what")),
                        changes)
                .column(new H2(getTranslation(heads + ".next")), form)
                .acts(acts)));
    }

    /** What counts now. */
    protected abstract V now(String charter);

    /** The version to change from. */
    protected abstract long version(String charter);

    /** Every change, oldest first. */
    protected abstract List<Change<V>> history(String charter);

    /** Sets the rule; what is wrong is a problem that names the field. */
    protected abstract void set(String charter, V next, long before);

    /** The rule in words. */
    protected abstract String stands(V rule);

    /** One change in words. */
    protected abstract String line(V rule, String name, Instant at);

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
        control.setValue(now(charter));
        show();
    }

    @Override
    public final String getPageTitle() {
        return getTranslation(texts);
    }

    private void show() {
        seen = version(charter);
        now.setText(stands(now(charter)));
        changes.removeAll();
        history(charter).reversed().forEach(change -> changes.add(new ListItem(line(change))));
    }

    private String line(Change<V> change) {
        String name = names.of(change.by()).orElseGet(() -> getTranslation("form.colleague"));
        return line(change.rule(), name, change.at());
    }

    private void set() {
        faults.clear();
        meanwhile.removeAll();
        try {
            set(charter, control.getValue(), seen);
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
}
