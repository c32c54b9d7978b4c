package org.accord.signatories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.accord.charters.Charters;
import org.accord.charters.ui.CharterChoice;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.shared.PersonNames;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.VettingRule;
import org.accord.signatories.VettingRules;

/** How long signatories of a charter may object to an applicant, and every change of it. */
@Route("settings/vetting")
@Menu(title = "vetting.rule", order = 83)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class VettingRuleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int NOT_GIVEN = -1;

    private final transient VettingRules rules;
    private final transient PersonNames names;
    private final transient Charters charters;
    private final transient FormFaults faults = new FormFaults();
    private final IntegerField days = new IntegerField(getTranslation("vetting.rule.days"));
    private final Div meanwhile = new Div();
    private final Paragraph now = new Paragraph();
    private final UnorderedList changes = new UnorderedList();
    private final Div choosing = new Div();
    private String charter = Charters.PARIS_CALL;
    private long seen;

    VettingRuleView(VettingRules rules, PersonNames names, Charters charters) {
        this.rules = rules;
        this.names = names;
        this.charters = charters;
        ActsBar acts = new ActsBar();
        Div form = new Div(faults.summary(), meanwhile, days);

        addClassName("view");
        form.addClassName("form");
        changes.addClassName("plain");
        meanwhile.getElement().setAttribute("role", "alert");
        days.setHelperText(getTranslation("vetting.rule.days.help"));
        days.setRequiredIndicatorVisible(true);
        faults.bind("workingDays", days);
        acts.primary(getTranslation("rules.set"), click -> set());

        add(new Work(new Desk("", getTranslation("vetting.rule"))
                .column(
                        choosing,
                        new H2(getTranslation("vetting.rule.now")),
                        now,
                        new Paragraph(getTranslation("vetting.rule.what")),
                        changes)
                .column(new H2(getTranslation("vetting.rule.next")), form)
                .acts(acts)));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        CharterChoice choice = CharterChoice.of(charters, event.getLocation().getQueryParameters());
        charter = choice.slug();
        choice.show(
                choosing,
                chosen -> getUI().ifPresent(ui ->
                        ui.navigate(VettingRuleView.class, RouteParameters.empty(), chosen.parameters())));
        faults.clear();
        meanwhile.removeAll();
        days.setValue(rules.now(charter).workingDays());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("vetting.rule");
    }

    private void show() {
        seen = rules.version(charter);
        now.setText(
                getTranslation("vetting.rule.stands", "days", rules.now(charter).workingDays()));
        changes.removeAll();
        rules.history(charter).reversed().forEach(change -> changes.add(new ListItem(line(change))));
    }

    private String line(Revision<VettingRule> change) {
        return getTranslation(
                "vetting.rule.change",
                "days",
                change.state().map(VettingRule::workingDays).orElse(0),
                "name",
                names.of(change.actor()).orElseGet(() -> getTranslation("vetting.somebody")),
                "at",
                change.at());
    }

    private void set() {
        faults.clear();
        meanwhile.removeAll();
        try {
            rules.set(charter, Optional.ofNullable(days.getValue()).orElse(NOT_GIVEN), seen);
            Notices.success(getTranslation("rules.done.set"));
            show();
        } catch (SignatoryProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (RegisterProblem.ChangedMeanwhile faster) {
            meanwhile.add(new Paragraph(getTranslation("rules.changedMeanwhile")));
            show();
        }
    }
}
