package org.accord.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import org.accord.charters.Charters;
import org.accord.charters.ui.CharterChoice;
import org.accord.progress.Cycle;
import org.accord.progress.Cycles;
import org.accord.progress.Obligations;
import org.accord.progress.Rules;
import org.accord.shared.AsOf;
import org.accord.shared.Sign;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** The charter's reporting cycles with what came of each, and the form that opens another. */
@Route("settings/cycles")
@RouteAlias("cycles")
@Menu(title = "progress.cycles", order = 81)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class CyclesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Cycles cycles;
    private final transient Obligations obligations;
    private final transient Charters charters;
    private final Div choosing = new Div();
    private String charter = Charters.PARIS_CALL;
    private final UnorderedList list = new UnorderedList();
    private final CycleForm form;

    CyclesView(Cycles cycles, Obligations obligations, Rules rules, Charters charters) {
        this.cycles = cycles;
        this.charters = charters;
        this.obligations = obligations;
        form = new CycleForm(cycles, rules, this::saved);

        addClassName("view");
        list.addClassName("plain");

        add(new Work(new Desk("", getTranslation("progress.cycles"))
                .column(choosing, new H2(getTranslation("progress.cycles.all")), list)
                .column(form)
                .acts(form.acts())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CharterChoice choice = CharterChoice.of(charters, event.getLocation().getQueryParameters());
        charter = choice.slug();
        choice.show(
                choosing,
                chosen -> getUI().ifPresent(
                                ui -> ui.navigate(CyclesView.class, RouteParameters.empty(), chosen.parameters())));
        form.under(charter);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("progress.cycles");
    }

    private void saved(String said, Cycle cycle) {
        Notices.success(getTranslation(said, "name", cycle.name()));
        show();
    }

    private void show() {
        list.removeAll();
        cycles.of(charter, AsOf.NOW).forEach(cycle -> list.add(new ListItem(row(cycle))));
    }

    private Component row(Cycle cycle) {
        boolean open = cycle.state() == Cycle.State.OPEN;
        Div under = new Div(
                new Standing(open ? Sign.DOING : Sign.DONE, getTranslation("cycleState." + cycle.state())),
                Isolated.text(getTranslation(
                        "progress.cycle.days",
                        "opens",
                        cycle.opens(),
                        "closes",
                        cycle.closes(),
                        "grace",
                        cycle.graceDays())));
        under.addClassName("sub");
        Div row = new Div(new H3(Isolated.text(cycle.name())), under, new Paragraph(tally(cycle)));
        row.addClassName("entry");
        if (open) {
            Button change = new Button(getTranslation("cycles.change"), click -> form.change(cycle.id()));
            change.setAriaLabel(getTranslation("cycles.change.of", "name", cycle.name()));
            Button close = new Button(getTranslation("progress.cycle.close"), click -> ask(cycle));
            Div acts = new Div(change, close);
            acts.addClassName("acts");
            row.add(acts);
        }
        return row;
    }

    private String tally(Cycle cycle) {
        String tally = obligations.tally(cycle, AsOf.NOW).entrySet().stream()
                .map(kept -> getTranslation("kept." + kept.getKey()) + " " + kept.getValue())
                .collect(Collectors.joining(" · "));
        return tally.isEmpty() ? getTranslation("progress.cycle.nothingOwed") : tally;
    }

    private void ask(Cycle cycle) {
        ConfirmDialog dialog = new ConfirmDialog(
                getTranslation("progress.cycle.close"),
                getTranslation("progress.cycle.close.what", "name", cycle.name()),
                getTranslation("progress.cycle.close"),
                confirmed -> close(cycle));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("common.cancel"));
        dialog.open();
    }

    private void close(Cycle cycle) {
        cycles.close(cycle.id());
        Notices.success(getTranslation("progress.cycle.closed", "name", cycle.name()));
        show();
    }
}
