package org.accord.charters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import java.util.function.Supplier;
import org.accord.charters.CharterProblem;
import org.accord.charters.CommentRemovals;
import org.accord.charters.ConsultationComment;
import org.accord.register.Recorded;
import org.accord.shared.ui.Deciding;
import org.accord.shared.ui.Sure;

/** Taking a comment off the public page, with the reason that stands there instead. */
final class RemovalPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CommentRemovals removals;
    private final transient Supplier<Recorded<ConsultationComment>> comment;
    private final transient Deciding deciding;

    /**
     * A removal.
     *
     * @param comment as the page shows it by now
     * @param gone shows what there is without it
     */
    RemovalPart(CommentRemovals removals, Supplier<Recorded<ConsultationComment>> comment, Runnable gone) {
        this.removals = removals;
        this.comment = comment;
        deciding = new Deciding("voices.remove.meanwhile", gone);
        Button remove = new Button(getTranslation("voices.remove"), click -> ask());
        remove.addThemeVariants(ButtonVariant.ERROR);
        Div acts = new Div(remove);
        acts.addClassName("acts");
        addClassName("form");
        add(deciding.form("voices.remove.title", "reason", "voices.remove.reason", true));
        addComponentAtIndex(1, new Paragraph(getTranslation("voices.remove.what")));
        add(acts);
    }

    private void ask() {
        if (deciding.isEmpty()) {
            deciding.faults().show(new CharterProblem.Invalid(Map.of("reason", "required")));
            return;
        }
        Recorded<ConsultationComment> seen = comment.get();
        Sure.ask(
                getTranslation("voices.remove.sure"),
                getTranslation("voices.remove"),
                () -> deciding.attempt(
                        "voices.remove.done", () -> removals.remove(seen.id(), seen.version(), deciding.words())),
                getTranslation("voices.remove.follows"));
    }
}
