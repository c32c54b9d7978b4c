package org.accord.signatories.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.accord.charters.Charters;
import org.accord.charters.ui.DaysRuleView;
import org.accord.shared.PersonNames;
import org.accord.signatories.VettingRule;
import org.accord.signatories.VettingRules;

/** How long signatories of a charter may object to an applicant, and every change of it. */
@Route("settings/vetting")
@Menu(title = "vetting.rule", order = 83)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class VettingRuleView extends DaysRuleView {

    private static final long serialVersionUID = 1L;

    private final transient VettingRules rules;

    VettingRuleView(VettingRules rules, PersonNames names, Charters charters) {
        super("vetting.rule", "workingDays", names, charters);
        this.rules = rules;
    }

    @Override
    protected Integer now(String charter) {
        return rules.now(charter).workingDays();
    }

    @Override
    protected long version(String charter) {
        return rules.version(charter);
    }

    @Override
    protected List<Change<Integer>> history(String charter) {
        return rules.history(charter).stream()
                .map(change -> new Change<>(
                        change.state().map(VettingRule::workingDays).orElse(0), change.actor(), change.at()))
                .toList();
    }

    @Override
    protected void setDays(String charter, int days, long before) {
        rules.set(charter, days, before);
    }
}
