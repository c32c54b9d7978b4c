package org.accord.progress.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.accord.charters.Charters;
import org.accord.charters.ui.DaysRuleView;
import org.accord.progress.ReviewRule;
import org.accord.progress.ReviewRules;
import org.accord.shared.PersonNames;

/** How long signatories may comment on a decision before it is public, by charter, and every change of it. */
@Route("settings/hearings")
@Menu(title = "hearing.rule", order = 84)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class HearingRuleView extends DaysRuleView {

    private static final long serialVersionUID = 1L;

    private final transient ReviewRules rules;

    HearingRuleView(ReviewRules rules, PersonNames names, Charters charters) {
        super("hearing.rule", "commentDays", names, charters);
        this.rules = rules;
    }

    @Override
    protected Integer now(String charter) {
        return rules.now(charter).commentDays();
    }

    @Override
    protected long version(String charter) {
        return rules.version(charter);
    }

    @Override
    protected List<Change<Integer>> history(String charter) {
        return rules.history(charter).stream()
                .map(change -> new Change<>(
                        change.state().map(ReviewRule::commentDays).orElse(0), change.actor(), change.at()))
                .toList();
    }

    @Override
    protected void setDays(String charter, int days, long before) {
        rules.set(charter, days, before);
    }
}
