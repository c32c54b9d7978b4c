package org.accord.signatories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.approvals.SecondPerson;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Notices;
import org.accord.signatories.Endorsement;
import org.accord.signatories.Merger;
import org.accord.signatories.Mergers;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatoryProblem;
import org.accord.signatories.Standing;
import org.accord.signatories.StandingGround;
import org.accord.signatories.StandingStep;
import org.accord.signatories.StandingWords;
import org.accord.signatories.Standings;

/** How one signatory stands under a charter, why, and how it came to that; what the secretariat or the signatory itself may decide. */
final class StandingDesk {

    private static final int REASON_ROWS = 4;
    private static final int LONGEST_REASON = 2_000;

    private final Signatories signatories;
    private final Standings standings;
    private final SecondPerson secondPerson;
    private final Mergers mergers;
    private final StandingWords words;
    private final String charter;
    private final OrganisationId organisation;
    private final Runnable changed;
    private final FormFaults faults = new FormFaults();
    private final TextArea reason = new TextArea();
    private final Div meanwhile = new Div();
    private final ActsBar acts = new ActsBar();

    StandingDesk(
            Signatories signatories,
            Standings standings,
            SecondPerson secondPerson,
            Mergers mergers,
            StandingWords words,
            String charter,
            OrganisationId organisation,
            Runnable changed) {
        this.signatories = signatories;
        this.standings = standings;
        this.secondPerson = secondPerson;
        this.mergers = mergers;
        this.words = words;
        this.charter = charter;
        this.organisation = organisation;
        this.changed = changed;
    }

    Desk desk() {
        boolean staff = CurrentActor.get().isSecretariat();
        if (!staff && !CurrentActor.get().actsFor(organisation)) {
            throw new SignatoryProblem.NotAllowed(organisation.value());
        }
        Recorded<Endorsement> signed = signatories
                .endorsement(charter, organisation, AsOf.NOW)
                .orElseThrow(() -> new SignatoryProblem.NotFound(organisation.value()));
        Endorsement now = signed.state();
        List<StandingStep> steps = standings.steps(charter, organisation, AsOf.NOW);
        Desk desk = new Desk(
                        text("organisationType." + now.organisation().type().name()),
                        now.organisation().name().in(language()))
                .under(new org.accord.shared.ui.Standing(
                        now.standing().sign(), words.word(now.standing(), language())));
        desk.column(now(now, steps));
        desk.column(new H2(text("standing.steps")), list(steps));
        if (!now.standing().hasLeft()) {
            desk.wide(staff ? form() : new Component[] {meanwhile()}).acts(staff ? decide(signed) : leave(signed));
        }
        return desk;
    }

    private Component[] now(Endorsement now, List<StandingStep> steps) {
        Facts facts = new Facts();
        steps.stream().findFirst().ifPresent(last -> {
            facts.fact(text("standing.since"), text("standing.day", "day", last.on()));
            facts.fact(text("standing.why"), words.why(last, language()));
        });
        now.words().ifPresent(said -> facts.fact(text("standing.words"), typed(said)));
        facts.fact(text("standing.consequence"), words.consequence(now.standing(), language()));
        Anchor page = new Anchor("/signatories/" + now.organisation().slug(), text("workspace.publicPage"));
        page.setRouterIgnore(true);
        List<Component> parts = new ArrayList<>(List.of(
                new H2(text("signatories.standing")),
                facts,
                new Paragraph(page),
                to("renaming.open", RenamingsView.class)));
        if (CurrentActor.get().isSecretariat() && (now.standing() != Standing.MERGED || isBeingMerged())) {
            parts.add(to("merging.open", MergerView.class));
        }
        return parts.toArray(Component[]::new);
    }

    /** Decided, and not carried through yet. */
    private boolean isBeingMerged() {
        return mergers.find(organisation)
                .filter(last -> last.state() == Merger.State.DECIDED)
                .isPresent();
    }

    private Paragraph to(String key, Class<? extends Component> view) {
        return new Paragraph(new RouterLink(text(key), view, new RouteParameters("id", organisation.value())));
    }

    private OrderedList list(List<StandingStep> steps) {
        OrderedList list = new OrderedList();
        list.addClassName("plain");
        steps.forEach(step -> list.add(new ListItem(row(step))));
        return list;
    }

    private Div row(StandingStep step) {
        Div what = new Div(
                new H3(words.word(step.standing(), language())),
                new Paragraph(
                        Isolated.text(text("standing.step", "day", step.on(), "why", words.why(step, language())))));
        Optional.ofNullable(step.ground())
                .map(StandingGround::words)
                .filter(said -> !said.isEmpty())
                .ifPresent(said -> what.add(typed(said)));
        Div row = new Div(what);
        row.addClassName("entry");
        return row;
    }

    private Component[] form() {
        reason.setLabel(text("standing.reason"));
        reason.setHelperText(text("standing.reason.help"));
        reason.setMinRows(REASON_ROWS);
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        faults.bind("reason", reason);
        return new Component[] {new H2(text("standing.decide")), faults.summary(), meanwhile(), reason};
    }

    private Div meanwhile() {
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        return meanwhile;
    }

    private ActsBar decide(Recorded<Endorsement> signed) {
        long seen = signed.version();
        if (signed.state().standing() == Standing.SUSPENDED) {
            acts.primary(
                    text("standing.lift"),
                    click -> attempt(
                            "standing.done.lifted",
                            () -> standings.lift(charter, organisation, seen, reason.getValue())));
        } else {
            acts.primary(
                    text("standing.suspend"),
                    click -> attempt(
                            "standing.done.suspended",
                            () -> standings.suspend(charter, organisation, seen, reason.getValue())));
        }
        acts.secondary(
                text("standing.withdrawFor"),
                click -> confirm(
                        signed.state(), () -> standings.withdraw(charter, organisation, seen, reason.getValue())));
        return acts;
    }

    private ActsBar leave(Recorded<Endorsement> signed) {
        acts.secondary(text("standing.withdraw"), click -> {
            if (secondPerson.isWanted(organisation)) {
                confirm(
                        text("approvals.ask.what"),
                        "approvals.ask",
                        "approvals.askedFor",
                        () -> signatories.askToWithdraw(charter, organisation));
            } else {
                confirm(signed.state(), () -> signatories.withdraw(charter, organisation));
            }
        });
        return acts;
    }

    private void confirm(Endorsement signed, Runnable act) {
        confirm(
                text(
                        "standing.withdraw.what",
                        "name",
                        signed.organisation().name().in(language())),
                "standing.withdraw",
                "standing.done.withdrawn",
                act);
    }

    private void confirm(String what, String verb, String done, Runnable act) {
        ConfirmDialog dialog =
                new ConfirmDialog(text("standing.withdraw.sure"), what, text(verb), confirmed -> attempt(done, act));
        dialog.setCancelable(true);
        dialog.setCancelText(text("common.cancel"));
        dialog.open();
    }

    private void attempt(String done, Runnable act) {
        faults.clear();
        try {
            act.run();
            Notices.success(text(done));
            changed.run();
        } catch (SignatoryProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (SignatoryProblem.NotInState | RegisterProblem.ChangedMeanwhile late) {
            meanwhile.removeAll();
            meanwhile.add(new Paragraph(text("standing.meanwhile")));
            meanwhile.setVisible(true);
        }
    }

    private static Paragraph typed(String said) {
        Paragraph typed = new Paragraph(said);
        typed.getElement().setAttribute("dir", "auto");
        typed.addClassName("typed");
        return typed;
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key, Object... arguments) {
        return reason.getTranslation(key, arguments);
    }
}
