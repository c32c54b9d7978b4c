package org.accord.commitments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.Optional;
import org.accord.charters.Charter;
import org.accord.commitments.CommitmentDraft;
import org.accord.commitments.CommitmentTexts;
import org.accord.shared.Language;

/** A commitment as everyone will read it, part by part. */
final class CommitmentPreview extends Div {

    private static final long serialVersionUID = 1L;

    CommitmentPreview(CommitmentDraft draft, Optional<Charter> charter, Language reader) {
        Map<CommitmentTexts.Part, String> texts = CommitmentTexts.of(draft, charter, reader, this::getTranslation);
        texts.forEach((part, text) -> {
            if (part != CommitmentTexts.Part.LANGUAGE && !text.isEmpty()) {
                add(new H2(getTranslation(part.key())));
                text.lines().forEach(line -> add(line(line, part.isWritten() ? draft.language() : reader)));
            }
        });
    }

    private static Component line(String text, Language language) {
        Paragraph line = new Paragraph(text);
        line.getElement().setAttribute("dir", "auto").setAttribute("lang", language.tag());
        return line;
    }

    /** Shows the commitment before it is made public, and makes it so when told to. */
    static Dialog asking(CommitmentDraft draft, Charter charter, Language reader, String act, Runnable done) {
        Dialog dialog = new Dialog();
        dialog.addClassName("preview");
        dialog.setHeaderTitle(dialog.getTranslation("commitments.preview"));
        Button yes = new Button(act, click -> {
            dialog.close();
            done.run();
        });
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(
                new Paragraph(dialog.getTranslation("commitments.preview.what")),
                new CommitmentPreview(draft, Optional.of(charter), reader));
        dialog.getFooter().add(new Button(dialog.getTranslation("form.conflict.edit"), click -> dialog.close()), yes);
        dialog.open();
        return dialog;
    }
}
