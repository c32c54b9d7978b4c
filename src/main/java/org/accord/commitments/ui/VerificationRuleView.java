package org.accord.commitments.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.accord.charters.Charters;
import org.accord.charters.ui.RuleView;
import org.accord.commitments.VerificationRule;
import org.accord.commitments.VerificationRules;
import org.accord.shared.PersonNames;

/** Whether commitments are verified before they are published, by charter, and every change of it. */
@Route("settings/verification")
@Menu(title = "verification.rule", order = 85)
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class VerificationRuleView extends RuleView<Boolean> {

    private static final long serialVersionUID = 1L;

    private final transient VerificationRules rules;

    VerificationRuleView(VerificationRules rules, PersonNames names, Charters charters) {
        RadioButtonGroup<Boolean> asked = new RadioButtonGroup<>();
        super("verification.rule", "hearing.rule", "asked", asked, names, charters);
        this.rules = rules;
        asked.setLabel(getTranslation("verification.rule"));
        asked.setItems(false, true);
        asked.setItemLabelGenerator(this::choice);
    }

    @Override
    protected Boolean now(String charter) {
        return rules.now(charter).asked();
    }

    @Override
    protected long version(String charter) {
        return rules.version(charter);
    }

    @Override
    protected List<Change<Boolean>> history(String charter) {
        return rules.history(charter).stream()
                .map(change -> new Change<>(
                        change.state().map(VerificationRule::asked).orElse(false), change.actor(), change.at()))
                .toList();
    }

    @Override
    protected void set(String charter, Boolean next, long before) {
        rules.set(charter, next, before);
    }

    @Override
    protected String stands(Boolean asked) {
        return getTranslation(asked ? "verification.rule.asked" : "verification.rule.notAsked");
    }

    /** In fewer words than what stands above. */
    private String choice(boolean asked) {
        return getTranslation(asked ? "verification.rule.choice.asked" : "verification.rule.choice.notAsked");
    }

    @Override
    protected String line(Boolean asked, String name, Instant at) {
        return getTranslation("verification.rule.change", "rule", choice(asked), "name", name, "at", at);
    }
}
