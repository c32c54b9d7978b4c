package org.accord.review.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.accord.commitments.Commitment;
import org.accord.progress.ProgressDraft;
import org.accord.progress.ProgressReport;
import org.accord.progress.Rating;
import org.accord.progress.ReportTexts;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Standing;

/** What the signatory reported the time before, and what was found about it. */
final class LastReport extends Composite<Details> {

    private static final long serialVersionUID = 1L;

    /** @param cycle the name of its cycle */
    LastReport(ProgressReport last, String cycle, Commitment commitment) {
        ReportTexts texts =
                new ReportTexts(commitment, Formats.of(Language.of(getLocale())), key -> getTranslation(key));
        Div parts = new Div();
        Rating rating = last.rating();
        if (rating != null) {
            parts.add(
                    new Standing(rating.sign(), getTranslation("rating." + rating.name())), typed(last.reason(), last));
        }
        texts.of(ProgressDraft.of(last)).forEach((part, text) -> {
            if (!text.isBlank()) {
                parts.add(new H3(getTranslation(part.key())), typed(text, last));
            }
        });
        getContent().setSummary(Isolated.text(getTranslation("reviewing.last", "cycle", cycle)));
        getContent().add(parts);
    }

    private static Paragraph typed(String words, ProgressReport last) {
        Paragraph typed = new Paragraph(words);
        typed.addClassName("typed");
        typed.getElement()
                .setAttribute("dir", "auto")
                .setAttribute("lang", last.language().tag());
        return typed;
    }
}
