package org.accord.shared.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;

/**
 * Tells the second editor of a thing that somebody changed it meanwhile: both texts of each part side by side, with the
 * differences marked. For each part the person keeps their own text or takes the other; nothing that was typed is lost.
 */
public final class ConflictDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient List<Row> rows = new ArrayList<>();

    /**
     * One part that differs.
     *
     * @param label of the field
     * @param theirs what stands in the record now
     * @param mine what the second editor typed
     * @param takeTheirs puts the record's value into the form
     */
    public record Part(String label, String theirs, String mine, Runnable takeTheirs) {}

    /** Which text of a part goes on. */
    public enum Choice {
        MINE,
        THEIRS
    }

    private record Row(Part part, RadioButtonGroup<Choice> choice) {}

    /**
     * A dialog that is not open yet.
     *
     * @param who changed it
     * @param parts those that differ; when there are none both texts are the same
     * @param save records the form as it stands after the choices
     * @param edit lets the person go on typing after the choices
     */
    public ConflictDialog(String who, List<Part> parts, Runnable save, Runnable edit) {
        setHeaderTitle(getTranslation("form.conflict.title", "who", who));
        addClassName("conflict");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        add(new Paragraph(getTranslation(parts.isEmpty() ? "form.conflict.same" : "form.conflict.what")));
        parts.forEach(part -> add(section(part)));

        Button saving = new Button(getTranslation("form.conflict.save"), click -> choose(save));
        saving.addThemeVariants(ButtonVariant.PRIMARY);
        Button editing = new Button(getTranslation("form.conflict.edit"), click -> choose(edit));
        getFooter().add(editing, saving);
    }

    private void choose(Runnable then) {
        rows.stream()
                .filter(row -> row.choice().getValue() == Choice.THEIRS)
                .forEach(row -> row.part().takeTheirs().run());
        close();
        then.run();
    }

    private Section section(Part part) {
        RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
        choice.setAriaLabel(getTranslation("form.conflict.choose", "field", part.label()));
        choice.addThemeName("horizontal");
        choice.setItems(Choice.MINE, Choice.THEIRS);
        choice.setItemLabelGenerator(each -> getTranslation("form.conflict." + each.name()));
        choice.setValue(Choice.MINE);
        rows.add(new Row(part, choice));

        BothTexts both = new BothTexts(
                getTranslation("form.conflict.theirText"),
                part.theirs(),
                getTranslation("form.conflict.myText"),
                part.mine());
        return new Section(new H3(part.label()), both, choice);
    }
}
