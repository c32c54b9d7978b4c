package org.accord.approvals;

import java.util.Optional;
import org.accord.register.NewState;
import org.accord.register.RecordKinds;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.accord.register.Visibility;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Where it is kept who asked, who approved, and which organisations want that. */
@Component
class ApprovalStore {

    static final String APPROVAL = "approval";

    final Records<Approval> approvals;
    private final Records<ApprovalRule> rules;

    ApprovalStore(RecordKinds kinds) {
        approvals = kinds.of(APPROVAL, "approvals", Approval.class);
        rules = kinds.of("approval-rule", "approval_rules", ApprovalRule.class);
    }

    boolean isWanted(OrganisationId organisation) {
        return rule(organisation).filter(rule -> rule.state().wanted()).isPresent();
    }

    /** How often it was said whether a second person is wanted; 0 for never. */
    long ruleVersion(OrganisationId organisation) {
        return rule(organisation).map(Recorded::version).orElse(0L);
    }

    void want(OrganisationId organisation, boolean wanted, long after) {
        rules.record(new NewState<>(
                "approvalSet",
                organisation.value(),
                after,
                new ApprovalRule(organisation, wanted),
                Visibility.SECRETARIAT,
                organisation));
    }

    Recorded<Approval> record(String verb, long after, Approval next) {
        return approvals.record(new NewState<>(
                verb,
                next.id(),
                after,
                next,
                Visibility.SECRETARIAT,
                next.binding().organisation()));
    }

    private Optional<Recorded<ApprovalRule>> rule(OrganisationId organisation) {
        return rules.find(organisation.value());
    }
}
