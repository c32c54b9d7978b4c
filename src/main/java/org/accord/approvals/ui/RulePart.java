package org.accord.approvals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import org.accord.accounts.OrganisationNames;
import org.accord.approvals.ApprovalProblem;
import org.accord.approvals.Approvals;
import org.accord.approvals.SecondPerson;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.Notices;

/** Whether one organisation wants a second person: to change for those who look after it, to read for others. */
final class RulePart extends Div {

    private static final long serialVersionUID = 1L;

    RulePart(Approvals approvals, SecondPerson secondPerson, OrganisationNames names, OrganisationId organisation) {
        String name = names.nameOf(organisation, Language.of(getLocale())).orElse("");
        boolean wanted = secondPerson.isWanted(organisation);
        Checkbox choice = new Checkbox(getTranslation("approvals.rule.wanted"), wanted);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                want(approvals, organisation, choice);
            }
        });

        addClassName("part");

        add(new H2(name));
        if (approvals.looksAfter(organisation)) {
            add(choice);
        } else {
            add(new Paragraph(getTranslation(wanted ? "approvals.rule.on" : "approvals.rule.off")));
        }
    }

    private void want(Approvals approvals, OrganisationId organisation, Checkbox choice) {
        if (!choice.getValue()) {
            choice.setValue(true);
            UI.getCurrent().navigate(ApprovalsView.class, new RouteParameters("id", approvals.askToLift(organisation)));
            Notices.success(getTranslation("approvals.rule.asked"));
            return;
        }
        try {
            approvals.want(organisation);
            Notices.success(getTranslation("approvals.rule.on"));
        } catch (ApprovalProblem.Alone refused) {
            choice.setValue(false);
            Notices.problem(getTranslation("problem." + refused.key()), getTranslation("common.close"));
        }
    }
}
