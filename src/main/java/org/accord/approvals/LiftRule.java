package org.accord.approvals;

import java.util.List;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** That an organisation needs no second person any more binds it, as long as it wants one. */
@Component
class LiftRule implements BindingAct {

    private static final String KIND = "lift-rule";

    private final ApprovalStore store;
    private final Messages messages;

    LiftRule(ApprovalStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** @param version of the rule: once it is lifted and set again, that needs another approval */
    static Binding of(OrganisationId organisation, long version, String title) {
        return new Binding(organisation, KIND, organisation.value(), version, title, "");
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean stands(Binding binding) {
        return store.isWanted(binding.organisation()) && store.ruleVersion(binding.organisation()) == binding.version();
    }

    @Override
    public List<Line> lines(Binding binding, Language language) {
        return List.of(
                new Line(messages.get(language, "approvals.rule"), messages.get(language, "approvals.rule.lifted")));
    }

    @Override
    public void perform(Binding binding) {
        store.want(binding.organisation(), false, binding.version());
    }
}
