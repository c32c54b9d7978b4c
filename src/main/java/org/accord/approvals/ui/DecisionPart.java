package org.accord.approvals.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import org.accord.approvals.Approval;
import org.accord.approvals.ApprovalProblem;
import org.accord.approvals.Approvals;
import org.accord.register.Recorded;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;

/** The acts of whoever may approve: approve, or give back with words; what is approved and not done can be done. */
final class DecisionPart {

    private final Approvals approvals;
    private final Recorded<Approval> found;
    private final Desk desk;
    private final FormFaults faults = new FormFaults();
    private final TextArea words;

    DecisionPart(Approvals approvals, Recorded<Approval> found, Desk desk) {
        this.approvals = approvals;
        this.found = found;
        this.desk = desk;
        words = new TextArea(desk.getTranslation("approvals.words"));
        words.setHelperText(desk.getTranslation("approvals.words.help"));
        faults.bind("words", words);
    }

    void lay() {
        ActsBar acts = new ActsBar();
        acts.primary(
                desk.getTranslation("approvals.approve"),
                click -> done("approvals.approved", () -> approvals.approve(found.id(), found.version())));
        if (found.state().state() == Approval.State.ASKED) {
            acts.secondary(
                    desk.getTranslation("approvals.giveBack"),
                    click -> done(
                            "approvals.gaveBack",
                            () -> approvals.giveBack(found.id(), found.version(), words.getValue())));
            desk.wide(new H2(desk.getTranslation("approvals.decide")), faults.summary(), words);
        }
        desk.acts(acts);
    }

    private void done(String said, Runnable act) {
        faults.clear();
        try {
            act.run();
            Notices.success(desk.getTranslation(said));
            UI.getCurrent().navigate(ApprovalsView.class);
        } catch (ApprovalProblem.Invalid invalid) {
            faults.show(invalid);
        }
    }
}
