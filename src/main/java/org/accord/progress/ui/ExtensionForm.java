package org.accord.progress.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.accord.progress.Cycle;
import org.accord.progress.Extension;
import org.accord.progress.ExtensionDraft;
import org.accord.progress.Extensions;
import org.accord.progress.ProgressProblem;
import org.accord.register.RegisterProblem;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.ui.ActsBar;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Notices;

/** What a representative fills in to ask for more days. */
final class ExtensionForm {

    private static final int REASON_ROWS = 4;
    private static final int LONGEST_REASON = 2_000;

    private final Extensions extensions;
    private final Consumer<Extension> sent;
    private final FormFaults faults = new FormFaults();
    private final Div meanwhile = new Div();
    private final Select<Choice> cycle = new Select<>();
    private final IntegerField days = new IntegerField();
    private final TextArea reason = new TextArea();

    ExtensionForm(Extensions extensions, Consumer<Extension> sent) {
        this.extensions = extensions;
        this.sent = sent;
    }

    /** One cycle of one organisation for which more days may be asked now. */
    record Choice(OrganisationId organisation, LocalisedText name, Cycle cycle) {}

    Desk desk(List<Choice> choices) {
        Desk desk = new Desk("", text("extensions.new"));
        if (choices.isEmpty()) {
            return desk.wide(new Paragraph(text("extensions.nothing")));
        }
        label(choices);
        ActsBar acts = new ActsBar();
        acts.primary(text("extensions.send"), click -> send());
        return desk.wide(new Paragraph(text("extensions.what")), faults.summary(), meanwhile, cycle, days, reason)
                .acts(acts);
    }

    private void label(List<Choice> choices) {
        Formats formats = Formats.of(language());
        cycle.setLabel(text("extensions.cycle"));
        cycle.setItems(choices);
        cycle.setItemLabelGenerator(choice -> text(
                "extensions.of",
                "organisation",
                choice.name().in(language()),
                "cycle",
                choice.cycle().name(),
                "day",
                formats.shortDay(choice.cycle().closes())));
        cycle.setValue(choices.getFirst());
        days.setLabel(text("extensions.days"));
        days.setHelperText(text("extensions.days.help"));
        days.setRequiredIndicatorVisible(true);
        reason.setLabel(text("standing.reason"));
        reason.setHelperText(text("standing.reason.help"));
        reason.setMinRows(REASON_ROWS);
        reason.setMaxLength(LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        faults.bind("days", days);
        faults.bind("reason", reason);
        meanwhile.addClassName("note");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
    }

    private void send() {
        faults.clear();
        Choice choice = cycle.getValue();
        ExtensionDraft draft = new ExtensionDraft(days.getValue(), reason.getValue());
        try {
            Extension asked = extensions
                    .ask(choice.cycle().id(), choice.organisation(), draft)
                    .state();
            Notices.success(text("extensions.done.sent"));
            sent.accept(asked);
        } catch (ProgressProblem.Invalid invalid) {
            faults.show(invalid);
        } catch (ProgressProblem.NotInState | RegisterProblem.ChangedMeanwhile late) {
            meanwhile.removeAll();
            meanwhile.add(new Paragraph(text("extensions.meanwhile")));
            meanwhile.setVisible(true);
        }
    }

    private static Language language() {
        return Language.of(UI.getCurrent().getLocale());
    }

    private String text(String key, Object... arguments) {
        return reason.getTranslation(key, arguments);
    }
}
