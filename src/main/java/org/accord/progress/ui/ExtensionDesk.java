package org.accord.progress.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.accord.progress.Cycle;
import org.accord.progress.Extension;
import org.accord.progress.Extensions;
import org.accord.progress.ProgressProblem;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Facts;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;
import org.accord.shared.ui.Standing;

/** One request for more days: who asks for how many and why; the decision with its reason. */
final class ExtensionDesk {

    private static final int REASON_ROWS = 4;
    private static final int LONGEST_REASON = 2_000;

    private final Extensions extensions;
    private final Recorded<Extension> asked;
    private final Cycle cycle;
    private final Runnable decided;
    private final FormFaults faults = new FormFaults();
    private final TextArea reason = new TextArea();
    private final Div meanwhile = new Div();

    ExtensionDesk(Extensions extensions, Recorded<Extension> asked, Cycle cycle, Runnable decided) {
        this.extensions = extensions;
        this.asked = asked;
        this.cycle = cycle;
        this.decided = decided;
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
                .column(new H2(text("extensions.asked")), facts(request), typed(request.reason()));
        boolean open = request.state() == Extension.State.ASKED;
        if (open && CurrentActor.get().isSecretariat()) {
            return desk.column(form()).acts(acts());
        }
        return open
                ? desk
                : desk.column(
                        new H2(text("extensions.decision")),
                        new Standing(request.state().sign(), text("extensionState." + request.state())),
                        typed(request.answer()));
    }

    private Facts facts(Extension request) {
        Formats formats = Formats.of(language());
        LocalDate before = cycle.closes();
        return new Facts()
                .fact(text("standing.extension.asked"), formats.shortDay(Days.of(request.askedAt())))
                .fact(text("extensions.until", "before", before), formats.shortDay(cycle.due(request.days())));
    }

    private Component[] form() {
        reason.setLabel(text("standing.reason"));
        reason.setHelperText(text("standing.reason.help"));
        reason.setMinRows(REASON_ROWS);
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        faults.bind("reason", reason);
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        return new Component[] {new H2(text("extensions.decision")), faults.summary(), meanwhile, reason};
    }

    private ActsBar acts() {
        ActsBar acts = new ActsBar();
        acts.primary(
                text("extensions.grant"),
                click -> decide(
                        "extensions.done.granted",
                        () -> extensions.grant(asked.id(), asked.version(), reason.getValue())));
        acts.secondary(
                text("extensions.refuse"),
                click -> decide(
                        "extensions.done.refused",
                        () -> extensions.refuse(asked.id(), asked.version(), reason.getValue())));
        return acts;
    }

    private void decide(String done, Runnable act) {
        faults.clear();
        try {
            act.run();
            Notices.success(text(done));
            decided.run();
        } catch (ProgressProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (ProgressProblem.NotInState | RegisterProblem.ChangedMeanwhile late) {
            meanwhile.removeAll();
            meanwhile.add(new Paragraph(text("extensions.meanwhile")));
            meanwhile.setVisible(true);
        }
    }

    private static Paragraph typed(String words) {
        Paragraph typed = new Paragraph(words);
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
