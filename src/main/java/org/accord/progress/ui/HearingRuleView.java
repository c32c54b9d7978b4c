package org.accord.progress.ui;

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
import org.accord.progress.ProgressProblem;
import org.accord.progress.ReviewRule;
import org.accord.progress.ReviewRules;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.shared.PersonNames;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Work;

/** How long signatories may comment on a decision before it is public, by charter, and every change of it. */
@Route("settings/hearings")
@Menu(title = "hearing.rule", order = 84)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class HearingRuleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int NOT_GIVEN = -1;

    private final transient ReviewRules rules;
    private final transient PersonNames names;
    private final transient Charters charters;
    private final transient FormFaults faults = new FormFaults();
    private final IntegerField days = new IntegerField(getTranslation("hearing.rule.days"));
    private final Div meanwhile = new Div();
    private final Paragraph now = new Paragraph();
    private final UnorderedList changes = new UnorderedList();
    private final Div choosing = new Div();
    private String charter = Charters.PARIS_CALL;
    private long seen;

    HearingRuleView(ReviewRules rules, PersonNames names, Charters charters) {
        this.rules = rules;
        this.names = names;
        this.charters = charters;
        ActsBar acts = new ActsBar();
        Div form = new Div(faults.summary(), meanwhile, days);

        addClassName("view");
        form.addClassName("form");
        changes.addClassName("plain");
        meanwhile.getElement().setAttribute("role", "alert");
        days.setHelperText(getTranslation("hearing.rule.days.help"));
        days.setRequiredIndicatorVisible(true);
        faults.bind("commentDays", days);
        acts.primary(getTranslation("rules.set"), click -> set());

        add(new Work(new Desk("", getTranslation("hearing.rule"))
                .column(
                        choosing,
                        new H2(getTranslation("hearing.rule.now")),
                        now,
                        new Paragraph(getTranslation("hearing.rule.what")),
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
                        ui.navigate(HearingRuleView.class, RouteParameters.empty(), chosen.parameters())));
        faults.clear();
        meanwhile.removeAll();
        days.setValue(rules.now(charter).commentDays());
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hearing.rule");
    }

    private void show() {
        seen = rules.version(charter);
        now.setText(
                getTranslation("hearing.rule.stands", "days", rules.now(charter).commentDays()));
        changes.removeAll();
        rules.history(charter).reversed().forEach(change -> changes.add(new ListItem(line(change))));
    }

    private String line(Revision<ReviewRule> change) {
        return getTranslation(
                "hearing.rule.change",
                "days",
                change.state().map(ReviewRule::commentDays).orElse(0),
                "name",
                names.of(change.actor()).orElseGet(() -> getTranslation("form.colleague")),
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
        } catch (ProgressProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (RegisterProblem.ChangedMeanwhile faster) {
            meanwhile.add(new Paragraph(getTranslation("rules.changedMeanwhile")));
            show();
        }
    }
}
