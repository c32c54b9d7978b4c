package org.accord.progress.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import org.accord.progress.ReportTexts;
import org.accord.shared.Language;
import org.accord.shared.ui.Isolated;

/** A report as it will be read, part by part. */
final class ReportPreview extends Div {

    private static final long serialVersionUID = 1L;

    ReportPreview(Map<ReportTexts.Part, String> texts, Language language) {
        texts.forEach((part, text) -> {
            if (!text.isBlank()) {
                add(new H2(getTranslation(part.key())));
                text.lines().forEach(line -> {
                    Paragraph paragraph = new Paragraph(line);
                    paragraph.getElement().setAttribute("dir", "auto").setAttribute("lang", language.tag());
                    add(paragraph);
                });
            }
        });
    }

    /** Says first what became another since the report was shown before. */
    ReportPreview after(List<String> changes) {
        if (!changes.isEmpty()) {
            Div changed = new Div();
            changed.addClassName("note");
            changed.getElement().setAttribute("role", "alert");
            changes.forEach(line -> changed.add(new Paragraph(Isolated.text(line))));
            addComponentAsFirst(changed);
        }
        return this;
    }

    /**
     * Shows the report before it is sent, and sends it when told to.
     *
     * @param page that everyone will read, as it will be
     */
    static void asking(ReportPreview preview, String page, String act, Runnable done) {
        Dialog dialog = new Dialog();
        dialog.addClassName("preview");
        dialog.setHeaderTitle(dialog.getTranslation("progress.preview"));
        Button yes = new Button(act, click -> {
            dialog.close();
            done.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor whole = new Anchor(page, dialog.getTranslation("reportPage.preview.open"), AnchorTarget.BLANK);
        whole.setRouterIgnore(true);
        dialog.add(new Paragraph(dialog.getTranslation("progress.preview.what")), new Paragraph(whole), preview);
        dialog.getFooter().add(new Button(dialog.getTranslation("form.conflict.edit"), click -> dialog.close()), yes);
        dialog.open();
    }
}
