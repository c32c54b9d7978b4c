package org.accord.commitments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import org.accord.charters.Charters;
import org.accord.charters.ui.CharterChoice;
import org.accord.commitments.CommitmentProblem;
import org.accord.commitments.VerificationRule;
import org.accord.commitments.VerificationRules;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.shared.PersonNames;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;

/** Whether commitments are verified before they are published, by charter, and every change of it. */
@Route("settings/verification")
@Menu(title = "verification.rule", order = 85)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class VerificationRuleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient VerificationRules rules;
    private final transient PersonNames names;
    private final transient Charters charters;
    private final transient FormFaults faults = new FormFaults();
    private final RadioButtonGroup<Boolean> asked = new RadioButtonGroup<>(getTranslation("verification.rule"));
    private final Div meanwhile = new Div();
    private final Paragraph now = new Paragraph();
    private final UnorderedList changes = new UnorderedList();
    private final Div choosing = new Div();
    private String charter = Charters.PARIS_CALL;
    private long seen;

    VerificationRuleView(VerificationRules rules, PersonNames names, Charters charters) {
        this.rules = rules;
        this.names = names;
        this.charters = charters;
        ActsBar acts = new ActsBar();
        Div form = new Div(faults.summary(), meanwhile, asked);

        addClassName("view");
        form.addClassName("form");
        changes.addClassName("plain");
        meanwhile.getElement().setAttribute("role", "alert");
        asked.setItems(false, true);
        asked.setItemLabelGenerator(this::says);
        faults.bind("asked", asked);
        acts.primary(getTranslation("rules.set"), click -> set());

        add(new Work(new Desk("", getTranslation("verification.rule"))
                .column(
                        choosing,
                        new H2(getTranslation("hearing.rule.now")),
                        now,
                        new Paragraph(getTranslation("verification.rule.what")),
                        changes)
                .column(new H2(getTranslation("hearing.rule.next")), form)
                .acts(acts)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CharterChoice choice = CharterChoice.of(charters, event.getLocation().getQueryParameters());
        charter = choice.slug();
        choice.show(
                choosing,
                chosen -> getUI().ifPresent(ui ->
                        ui.navigate(VerificationRuleView.class, RouteParameters.empty(), chosen.parameters())));
        faults.clear();
        meanwhile.removeAll();
        asked.setValue(rules.now(charter).asked());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("verification.rule");
    }

    private void show() {
        seen = rules.version(charter);
        now.setText(says(rules.now(charter).asked()));
        changes.removeAll();
        rules.history(charter).reversed().forEach(change -> changes.add(new ListItem(line(change))));
    }

    private String says(boolean yes) {
        return getTranslation(yes ? "verification.rule.asked" : "verification.rule.notAsked");
    }

    private String line(Revision<VerificationRule> change) {
        return getTranslation(
                "verification.rule.change",
                "rule",
                says(change.state().map(VerificationRule::asked).orElse(false)),
                "name",
                names.of(change.actor()).orElseGet(() -> getTranslation("form.colleague")),
                "at",
                change.at());
    }

    private void set() {
        faults.clear();
        meanwhile.removeAll();
        try {
            rules.set(charter, asked.getValue(), seen);
            Notices.success(getTranslation("rules.done.set"));
            show();
        } catch (CommitmentProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (RegisterProblem.ChangedMeanwhile faster) {
            meanwhile.add(new Paragraph(getTranslation("rules.changedMeanwhile")));
            show();
        }
    }
}
