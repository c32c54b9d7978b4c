package org.accord.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.progress.Cycle;
import org.accord.progress.Extension;
import org.accord.progress.Extensions;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Sure;

/** One request for more days: who asks for how many and why; the decision with its reason. */
final class ExtensionDesk {

    private final Extensions extensions;
    private final Accounts accounts;
    private final Recorded<Extension> asked;
    private final Cycle cycle;
    private final Deciding deciding;
    private final Div words = new Div();

    ExtensionDesk(Extensions extensions, Accounts accounts, Recorded<Extension> asked, Cycle cycle, Runnable decided) {
        this.extensions = extensions;
        this.accounts = accounts;
        this.asked = asked;
        this.cycle = cycle;
        this.deciding = new Deciding("extensions.meanwhile", decided);
    }

    static String what(Extension asked, Messages messages, Language language) {
        return messages.get(language, "extensions.what.row", "cycle", name(asked.cycle()), "days", asked.days());
    }

    /** The cycle's name in its id. */
    static String name(String cycle) {
        return cycle.substring(cycle.indexOf('.') + 1);
    }

    Desk desk() {
        Extension request = asked.state();
        Desk desk = new Desk(
                        text("extensions.what.row", "cycle", cycle.name(), "days", request.days()),
                        request.organisationName().in(language()))
                .under(new Standing(request.state().sign(), text("extensionState." + request.state())))
                .column(new H2(text("extensions.asked")), facts(request), Deciding.typed(request.reason()));
        boolean open = request.state() == Extension.State.ASKED;
        if (open && CurrentActor.get().isSecretariat()) {
            offer();
            return desk.column(deciding.form("extensions.decision")).acts(deciding.acts());
        }
        return open
                ? desk
                : desk.column(new H2(text("extensions.decision")), decision(), Deciding.typed(request.answer()));
    }

    private Facts facts(Extension request) {
        Formats formats = Formats.of(language());
        Facts facts = new Facts()
                .fact(text("standing.extension.asked"), formats.shortDay(Days.of(request.askedAt())))
                .fact(
                        text("desks.extension.day"),
                        text(
                                "desks.extension.day." + request.state(),
                                "wanted",
                                formats.shortDay(cycle.due(request.days())),
                                "before",
                                formats.shortDay(cycle.closes())));
        earlier().forEach(before -> facts.fact(text("desks.extension.earlier"), before));
        return facts;
    }

    /** Decisions on earlier requests for the same reports. */
    private List<String> earlier() {
        if (!CurrentActor.get().isSecretariat()) {
            return List.of();
        }
        List<String> before = new ArrayList<>();
        for (Revision<Extension> step : extensions.history(asked.id())) {
            step.state()
                    .filter(state -> state.state() == Extension.State.REFUSED && step.version() < asked.version())
                    .ifPresent(state -> before.add(text(
                            "desks.extension.refused",
                            "day",
                            Formats.of(language()).shortDay(Days.of(step.at())),
                            "days",
                            state.days())));
        }
        return before;
    }

    /** When it was decided and, for the secretariat, by whom. */
    private Facts decision() {
        Facts facts = new Facts();
        facts.fact(
                text("desks.decided"),
                new Standing(
                        asked.state().state().sign(),
                        text("extensionState." + asked.state().state())));
        Instant at = asked.state().decidedAt();
        if (at != null) {
            facts.fact(text("desks.decidedOn"), Formats.of(language()).instant(at));
        }
        decider().ifPresent(who -> facts.fact(text("approvals.decidedBy"), who));
        return facts;
    }

    private Optional<String> decider() {
        return CurrentActor.get().isSecretariat()
                ? extensions.history(asked.id()).stream()
                        .filter(step -> step.version() == asked.version())
                        .findFirst()
                        .flatMap(step -> accounts.nameOf(step.actor()))
                : Optional.of(text("desks.secretariat"));
    }

    private void offer() {
        deciding.acts()
                .primary(
                        text("extensions.grant"),
                        click -> sure(
                                "extensions.grant",
                                "extensions.done.granted",
                                () -> extensions.grant(asked.id(), asked.version(), deciding.words())));
        deciding.acts()
                .secondary(
                        text("extensions.refuse"),
                        click -> sure(
                                "extensions.refuse",
                                "extensions.done.refused",
                                () -> extensions.refuse(asked.id(), asked.version(), deciding.words())));
    }

    /** Everyone reads the decision: asked once more, when the reason is there. */
    private void sure(String verb, String done, Runnable act) {
        Runnable decide = () -> deciding.attempt(done, act);
        if (deciding.isEmpty()) {
            decide.run();
            return;
        }
        Extension request = asked.state();
        Sure.ask(
                text(verb + ".sure", "name", request.organisationName().in(language()), "days", request.days()),
                text(verb),
                decide,
                text("desks.public"));
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key, Object... arguments) {
        return words.getTranslation(key, arguments);
    }
}
