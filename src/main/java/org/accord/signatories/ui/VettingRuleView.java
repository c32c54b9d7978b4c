package org.accord.signatories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.accord.charters.Charters;
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

/** How long signatories may object to an applicant, and every change of it. */
@Route("settings/vetting")
@Menu(title = "vetting.rule", order = 83)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class VettingRuleView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String CHARTER = Charters.PARIS_CALL;
    private static final int NOT_GIVEN = -1;

    private final transient VettingRules rules;
    private final transient PersonNames names;
    private final transient FormFaults faults = new FormFaults();
    private final IntegerField days = new IntegerField(getTranslation("vetting.rule.days"));
    private final Div meanwhile = new Div();
    private final Paragraph now = new Paragraph();
    private final UnorderedList changes = new UnorderedList();
    private long seen;

    VettingRuleView(VettingRules rules, PersonNames names) {
        this.rules = rules;
        this.names = names;
        ActsBar acts = new ActsBar();
        Div form = new Div(faults.summary(), meanwhile, days);

        addClassName("view");
        form.addClassName("form");
        changes.addClassName("plain");
        meanwhile.getElement().setAttribute("role", "alert");
        days.setHelperText(getTranslation("vetting.rule.days.help"));
        days.setRequiredIndicatorVisible(true);
        days.setValue(rules.now(CHARTER).workingDays());
        faults.bind("workingDays", days);
        acts.primary(getTranslation("rules.set"), click -> set());
        show();

        add(new Work(new Desk("", getTranslation("vetting.rule"))
                .column(
                        new H2(getTranslation("vetting.rule.now")),
                        now,
                        new Paragraph(getTranslation("vetting.rule.what")),
                        changes)
                .column(new H2(getTranslation("vetting.rule.next")), form)
                .acts(acts)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("vetting.rule");
    }

    private void show() {
        seen = rules.version(CHARTER);
        now.setText(
                getTranslation("vetting.rule.stands", "days", rules.now(CHARTER).workingDays()));
        changes.removeAll();
        rules.history(CHARTER).reversed().forEach(change -> changes.add(new ListItem(line(change))));
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
            rules.set(CHARTER, Optional.ofNullable(days.getValue()).orElse(NOT_GIVEN), seen);
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
