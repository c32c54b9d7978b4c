package org.accord.signatories.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Sure;
import org.accord.signatories.Application;
import org.accord.signatories.Applications;
import org.accord.signatories.CheckPoint;
import org.accord.signatories.Lookalike;
import org.accord.signatories.NextStep;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Vetting;
import org.accord.signatories.VettingRules;
import org.accord.signatories.Vettings;

/** The reasons, and whichever step comes next: to ask signatories, to propose, to confirm, to accept; or to refuse. */
final class DecisionPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int REASON_ROWS = 4;

    private final transient Applications applications;
    private final transient VettingRules rules;
    private final transient VettingDesk desk;
    private final transient Recorded<Application> application;
    private final transient Runnable decided;
    private final boolean isSignatory;
    private final String joins;
    private final transient FormFaults faults = new FormFaults();
    private final TextArea reason = new TextArea(getTranslation("signatories.applications.reason"));
    private final Div meanwhile = new Div();
    private final Paragraph what = new Paragraph();
    private final transient ActsBar acts = new ActsBar();

    /** A signatory cannot sign a second time: its application can only be refused. */
    DecisionPart(
            Applications applications,
            VettingRules rules,
            VettingDesk desk,
            Recorded<Application> application,
            List<Lookalike> alike,
            Runnable decided) {
        this.applications = applications;
        this.rules = rules;
        this.desk = desk;
        this.application = application;
        this.isSignatory = alike.stream().anyMatch(each -> each.likeness() == Lookalike.Likeness.SAME);
        this.joins = alike.stream()
                .filter(each -> each.likeness() == Lookalike.Likeness.ELSEWHERE)
                .map(Lookalike::slug)
                .findFirst()
                .orElse("");
        this.decided = decided;
        reason.setHelperText(getTranslation("signatories.applications.reason.help"));
        reason.setMinRows(REASON_ROWS);
        reason.setMaxLength(Vettings.LONGEST_TEXT);
        reason.setRequiredIndicatorVisible(true);
        faults.bind("reason", reason);
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        Vetting.Proposal proposal = desk.board().vetting().proposal();
        if (proposal != null) {
            reason.setValue(proposal.reason());
        }

        addClassName("part");
        add(new H2(getTranslation("signatories.application.decision")), what, faults.summary(), meanwhile, reason);
        desk.show(this::show);
    }

    ActsBar acts() {
        return acts;
    }

    private void show() {
        NextStep next = desk.board().next();
        acts.clear();
        what.setVisible(next == NextStep.OPEN_WINDOW || next == NextStep.PROPOSE);
        what.setText(getTranslation(
                "vetting.next." + (next == NextStep.OPEN_WINDOW ? next : NextStep.PROPOSE),
                "days",
                rules.now(desk.application().charter()).workingDays()));
        if (!isSignatory) {
            forward(next);
        }
        acts.secondary(getTranslation("signatories.applications.refuse"), click -> askToRefuse());
    }

    private void forward(NextStep next) {
        switch (next) {
            case OPEN_WINDOW ->
                acts.primary(getTranslation("vetting.openWindow"), click -> step(Vettings::openWindow, "opened"));
            case PROPOSE ->
                acts.primary(getTranslation("vetting.propose"), click -> step(Vettings::propose, "proposed"));
            case AWAIT_SECOND ->
                acts.secondary(
                        getTranslation("vetting.takeBack"),
                        click -> desk.act((vettings, id, seen) -> vettings.takeBack(id, seen)));
            case CONFIRM -> acts.primary(getTranslation("vetting.confirm"), click -> ask());
            case ACCEPT -> acts.primary(getTranslation("signatories.applications.accept"), click -> ask());
            case AWAIT_WINDOW -> {}
        }
    }

    /** A step short of the decision. */
    private interface Step {
        void take(Vettings vettings, String application, long seen, String reason);
    }

    private void step(Step step, String done) {
        faults.clear();
        try {
            if (desk.act((vettings, id, seen) -> step.take(vettings, id, seen, reason.getValue()))) {
                Notices.success(getTranslation("vetting.done." + done));
            }
        } catch (SignatoryProblem.Invalid | SignatoryProblem.NotYet refused) {
            faults.show(refused);
        }
    }

    private void ask() {
        faults.clear();
        if (reason.isEmpty()) {
            faults.show(new SignatoryProblem.Invalid(Map.of("reason", "required")));
            return;
        }
        String name = application.state().name().in(VettingDesk.language());
        Sure.ask(
                getTranslation("vetting.sure", "name", name),
                getTranslation("vetting.sure.yes"),
                () -> decide(this::accept),
                new Div(new Paragraph(getTranslation("vetting.sure.what")), recordedAs(name), open()));
    }

    /** The name in the record, when it is not the one that was applied under. */
    private Paragraph recordedAs(String name) {
        Paragraph said = new Paragraph();
        said.setVisible(false);
        applications.otherName(application.id()).ifPresent(recorded -> {
            said.setText(getTranslation(
                    "vetting.sure.recordedAs", "recorded", recorded.in(VettingDesk.language()), "name", name));
            said.setVisible(true);
        });
        return said;
    }

    /** What speaks for a second look. */
    private UnorderedList open() {
        Vetting vetting = desk.board().vetting();
        UnorderedList open = new UnorderedList();
        count(
                open,
                "vetting.sure.unticked",
                CheckPoint.values().length - vetting.ticks().size());
        count(
                open,
                "vetting.sure.unanswered",
                Math.toIntExact(vetting.questions().stream()
                        .filter(Vetting.Question::isOpen)
                        .count()));
        count(open, "vetting.sure.objections", vetting.objections().size());
        open.setVisible(open.getComponentCount() > 0);
        return open;
    }

    private void count(UnorderedList open, String key, int count) {
        if (count > 0) {
            open.add(new ListItem(getTranslation(key, "count", count)));
        }
    }

    private void accept() {
        applications.accept(
                application.id(), application.version(), desk.board().version(), joins, reason.getValue());
        Notices.success(getTranslation(
                "signatories.applications.accepted",
                "name",
                application.state().name().in(VettingDesk.language())));
    }

    /** The applicant is told at once: asked once more, when the reason is there. */
    private void askToRefuse() {
        if (reason.getValue().isBlank()) {
            decide(this::refuse);
            return;
        }
        Sure.ask(
                getTranslation(
                        "desks.refuse.sure", "name", application.state().name().in(VettingDesk.language())),
                getTranslation("signatories.applications.refuse"),
                () -> decide(this::refuse),
                getTranslation("desks.refuse.what"));
    }

    private void refuse() {
        applications.refuse(application.id(), application.version(), reason.getValue());
        Notices.success(getTranslation("signatories.applications.refused"));
    }

    private void decide(Runnable act) {
        faults.clear();
        meanwhile.setVisible(false);
        try {
            act.run();
            decided.run();
        } catch (SignatoryProblem.Invalid | SignatoryProblem.NotYet refused) {
            faults.show(refused);
        } catch (SignatoryProblem.AlreadySignatory already) {
            Notices.problem(
                    getTranslation("problem.signatories.alreadySignatory", "day", already.since()),
                    getTranslation("common.close"));
            decided.run();
        } catch (SignatoryProblem.NotInState | RegisterProblem.ChangedMeanwhile late) {
            sayWhatStands();
        }
    }

    private void sayWhatStands() {
        Application now = applications.find(application.id()).state();
        boolean undecided = now.state() == Application.State.SUBMITTED;
        boolean takenBack = now.state() == Application.State.TAKEN_BACK;
        meanwhile.removeAll();
        meanwhile.add(new Paragraph(
                undecided || takenBack
                        ? getTranslation(takenBack ? "apply.takeBack.meanwhile" : "vetting.meanwhile")
                        : getTranslation(
                                "signatories.applications.meanwhile",
                                "state",
                                getTranslation("applicationState." + now.state()),
                                "reason",
                                now.reason())));
        meanwhile.setVisible(true);
        desk.refresh();
    }
}
