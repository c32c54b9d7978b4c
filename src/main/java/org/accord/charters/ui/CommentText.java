package org.accord.charters.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.accord.charters.Charter;
import org.accord.charters.ConsultationComment;
import org.accord.charters.ConsultationComment.Removal;
import org.accord.charters.ConsultationComment.Words;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Isolated;
import org.jspecify.annotations.Nullable;

/** A comment as it reads, with its answer when it has one. */
final class CommentText extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * A comment.
     *
     * @param about the text that it is about
     */
    CommentText(ConsultationComment comment, Charter about) {
        addClassName("entry");
        add(new H3(Isolated.text(about(comment.principle(), about, Language.of(getLocale()), this))));
        say(comment.words(), comment.isReplaced() ? "voices.replacedOn" : "voices.saidOn");
        say(comment.answer(), "voices.answeredOn");
        removed(comment.removal());
    }

    private void removed(@Nullable Removal removal) {
        if (removal == null) {
            return;
        }
        Span day = new Span(Isolated.text(getTranslation("voices.removedOn", "day", removal.at())));
        day.addClassName("sub");
        add(day, new Paragraph(getTranslation("voices.removed")), Deciding.typed(removal.reason()));
    }

    private void say(@Nullable Words words, String when) {
        if (words == null) {
            return;
        }
        Span day = new Span(Isolated.text(getTranslation(
                when,
                "day",
                words.at(),
                "language",
                Formats.of(Language.of(getLocale())).language(words.language()))));
        day.addClassName("sub");
        Paragraph typed = new Paragraph(words.text());
        typed.addClassName("typed");
        typed.getElement().setAttribute("lang", words.language().tag()).setAttribute("dir", "auto");
        add(day, typed);
    }

    /** What a comment is about, in words; a principle that the text has no more by its number alone. */
    static String about(int principle, Charter text, Language language, Component words) {
        if (principle == ConsultationComment.WHOLE) {
            return words.getTranslation("voices.whole");
        }
        String label = words.getTranslation("charters.principle", "number", principle);
        return principle > text.principles().size()
                ? label
                : label + " · " + text.principles().get(principle - 1).title().in(language);
    }
}
