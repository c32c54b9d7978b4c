package org.accord.contributions.ui;

import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.accord.charters.Charters;
import org.accord.charters.ui.DaysRuleView;
import org.accord.contributions.ReplyRule;
import org.accord.contributions.ReplyRules;
import org.accord.shared.PersonNames;

/** How long signatories have to reply to a contribution, by charter, and every change of it. */
@Route("settings/replies")
@Menu(title = "contributions.rule", order = 84.5)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class ReplyRuleView extends DaysRuleView {

    private static final long serialVersionUID = 1L;

    private final transient ReplyRules rules;

    ReplyRuleView(ReplyRules rules, PersonNames names, Charters charters) {
        super("contributions.rule", "replyDays", names, charters);
        this.rules = rules;
    }

    @Override
    protected Integer now(String charter) {
        return rules.now(charter).replyDays();
    }

    @Override
    protected long version(String charter) {
        return rules.version(charter);
    }

    @Override
    protected List<Change<Integer>> history(String charter) {
        return rules.history(charter).stream()
                .map(change ->
                        new Change<>(change.state().map(ReplyRule::replyDays).orElse(0), change.actor(), change.at()))
                .toList();
    }

    @Override
    protected void setDays(String charter, int days, long before) {
        rules.set(charter, days, before);
    }
}
