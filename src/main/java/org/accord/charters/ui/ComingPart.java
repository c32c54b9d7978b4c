package org.accord.charters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.accord.charters.CharterVersions;
import org.accord.charters.ReendorsementWindow.After;
import org.accord.charters.WindowDraft;
import org.accord.shared.ui.DayField;
import org.accord.shared.ui.FormFaults;
import org.accord.shared.ui.Limit;

/** What to do with a text that is ready: put it out for consultation, or bring it into force with a window. */
final class ComingPart extends Div {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_CONSULTATION_DAYS = 60;
    private static final int USUAL_WINDOW_DAYS = 180;

    private final DayField until = new DayField(getTranslation("charters.consult.until"));
    private final IntegerField days = new IntegerField(getTranslation("charters.window.days"));
    private final RadioButtonGroup<After> after = new RadioButtonGroup<>(getTranslation("charters.window.after"));
    private final TextArea reason = new TextArea(getTranslation("voices.alone"));
    private final Paragraph second = new Paragraph(getTranslation("voices.second"));
    private final Button publish = new Button();

    /**
     * A part. Whatever text it is shown below, what is chosen and typed in it stays.
     *
     * @param consult gets the last day
     * @param force gets the window and, from whoever is alone, the reason
     */
    ComingPart(FormFaults faults, Consumer<LocalDate> consult, BiConsumer<WindowDraft, String> force) {
        Button out = new Button(
                getTranslation("charters.consult"),
                click -> consult.accept(until.getValue() == null ? LocalDate.MIN : until.getValue()));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.addClickListener(click -> force.accept(window(), reason.getValue()));

        faults.bind("until", until);
        days.setMin(0);
        days.setMax(WindowDraft.MOST_DAYS);
        days.setHelperText(getTranslation("charters.window.days.help"));
        faults.bind("days", days);
        after.setItems(After.values());
        after.setItemLabelGenerator(each -> getTranslation("charters.after." + each));
        faults.bind("after", after);

        reason.setHelperText(getTranslation("voices.alone.help"));
        Limit.of(reason, CharterVersions.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        faults.bind("alone", reason);

        addClassName("parts");
        Div window = new Div(second, days, after, reason);
        window.addClassName("form");

        add(
                part("charters.consult", "charters.consult.what", until, out),
                part("charters.force", "charters.publish.what", window, publish));
    }

    /** Nothing chosen yet but what is usual. */
    void begin(LocalDate today) {
        until.setMin(today);
        until.setValue(today.plusDays(USUAL_CONSULTATION_DAYS));
        days.setValue(USUAL_WINDOW_DAYS);
        after.setValue(After.STAYS);
        reason.clear();
    }

    /**
     * What it will be.
     *
     * @param alone when there is no colleague who could look at the text: why it comes into force all the same is asked
     */
    void about(int version, boolean alone) {
        publish.setText(getTranslation("charters.publish", "version", version));
        second.setVisible(!alone);
        reason.setVisible(alone);
    }

    private Section part(String title, String what, com.vaadin.flow.component.Component fields, Button act) {
        Section part =
                new Section(new H3(getTranslation(title)), new Paragraph(getTranslation(what)), fields, new Div(act));
        part.addClassName("form");
        return part;
    }

    WindowDraft window() {
        return new WindowDraft(
                days.getValue() == null ? -1 : days.getValue(),
                after.getValue() == null ? After.STAYS : after.getValue());
    }

    /** Begins with the window that a colleague kept. */
    void show(WindowDraft kept) {
        days.setValue(kept.days() < 0 ? null : kept.days());
        after.setValue(kept.after());
    }
}
