package org.accord.signatories.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.accord.accounts.Accounts;
import org.accord.approvals.Approvals;
import org.accord.approvals.SecondPerson;
import org.accord.approvals.ui.AskedNote;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Sure;
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

    private final Signatories signatories;
    private final Standings standings;
    private final SecondPerson secondPerson;
    private final Mergers mergers;
    private final Approvals approvals;
    private final Accounts accounts;
    private final StandingWords words;
    private final String charter;
    private final OrganisationId organisation;
    private final Deciding deciding;
    private final Facts facts = new Facts();

    StandingDesk(
            Signatories signatories,
            Standings standings,
            SecondPerson secondPerson,
            Mergers mergers,
            Approvals approvals,
            Accounts accounts,
            StandingWords words,
            String charter,
            OrganisationId organisation,
            Runnable changed) {
        this.signatories = signatories;
        this.standings = standings;
        this.secondPerson = secondPerson;
        this.mergers = mergers;
        this.approvals = approvals;
        this.accounts = accounts;
        this.words = words;
        this.charter = charter;
        this.organisation = organisation;
        this.deciding = new Deciding("standing.meanwhile", changed);
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
        if (!staff) {
            desk.under(asked(signed));
        }
        desk.column(now(now, steps));
        desk.column(new H2(text("standing.steps")), list(steps));
        if (!now.standing().hasLeft()) {
            desk.wide(staff ? deciding.form("standing.decide") : deciding.said())
                    .acts(staff ? decide(signed) : leave(signed));
        }
        return desk;
    }

    /** A withdrawal that waits for a second person. */
    private AskedNote asked(Recorded<Endorsement> signed) {
        return new AskedNote(approvals, accounts, organisation, signed.id(), "withdraw-signature"::equals);
    }

    private Component[] now(Endorsement now, List<StandingStep> steps) {
        steps.stream().findFirst().ifPresent(last -> {
            facts.fact(text("standing.since"), text("standing.day", "day", last.on()));
            facts.fact(text("standing.why"), words.why(last, language()));
        });
        now.words().ifPresent(said -> facts.fact(text("standing.words"), Deciding.typed(said)));
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
                .ifPresent(said -> what.add(Deciding.typed(said)));
        Div row = new Div(what);
        row.addClassName("entry");
        return row;
    }

    private ActsBar decide(Recorded<Endorsement> signed) {
        if (signed.state().standing() == Standing.SUSPENDED) {
            deciding.acts().primary(text("standing.lift"), click -> lift(signed));
        } else {
            deciding.acts().primary(text("standing.suspend"), click -> suspend(signed));
        }
        deciding.acts().secondary(text("standing.withdrawFor"), click -> withdraw(signed));
        return deciding.acts();
    }

    private void lift(Recorded<Endorsement> signed) {
        sure(
                "standing.done.lifted",
                () -> standings.lift(charter, organisation, signed.version(), deciding.words()),
                act -> Sure.ask(
                        text("standing.lift.sure", "name", name(signed.state())),
                        text("standing.lift"),
                        act,
                        text("desks.public")));
    }

    private void suspend(Recorded<Endorsement> signed) {
        sure(
                "standing.done.suspended",
                () -> standings.suspend(charter, organisation, signed.version(), deciding.words()),
                act -> Sure.ask(
                        text("desks.suspend.sure", "name", name(signed.state())),
                        text("standing.suspend"),
                        act,
                        words.consequence(Standing.SUSPENDED, language()),
                        text("desks.public")));
    }

    private void withdraw(Recorded<Endorsement> signed) {
        sure(
                "standing.done.withdrawn",
                () -> standings.withdraw(charter, organisation, signed.version(), deciding.words()),
                act -> Sure.ask(
                        text("standing.withdraw.sure"),
                        text("standing.withdraw"),
                        act,
                        text("standing.withdraw.what", "name", name(signed.state()))));
    }

    /** Everyone reads that: asked once more, when the reason is there. */
    private void sure(String done, Runnable act, Consumer<Runnable> ask) {
        Runnable decide = () -> deciding.attempt(done, act);
        if (deciding.isEmpty()) {
            decide.run();
        } else {
            ask.accept(decide);
        }
    }

    /** Not asked for again while a colleague has it to approve. */
    private ActsBar leave(Recorded<Endorsement> signed) {
        if (asked(signed).waits()) {
            return deciding.acts();
        }
        deciding.acts().secondary(text("standing.withdraw"), click -> {
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
        return deciding.acts();
    }

    private void confirm(Endorsement signed, Runnable act) {
        confirm(
                text("standing.withdraw.what", "name", name(signed)),
                "standing.withdraw",
                "standing.done.withdrawn",
                act);
    }

    private void confirm(String what, String verb, String done, Runnable act) {
        Sure.ask(text("standing.withdraw.sure"), text(verb), () -> deciding.attempt(done, act), what);
    }

    private static String name(Endorsement signed) {
        return signed.organisation().name().in(language());
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key, Object... arguments) {
        return facts.getTranslation(key, arguments);
    }
}
