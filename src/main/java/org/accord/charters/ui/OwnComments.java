package org.accord.charters.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.accord.charters.Charter;
import org.accord.charters.ConsultationComment;
import org.accord.register.Recorded;

/** What an organisation said to a text and stands by, or what was removed, with what its writers can do about it. */
final class OwnComments extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * Shows them in the place of those before.
     *
     * @param acts the buttons of each; none for those who only read
     */
    void show(List<Recorded<ConsultationComment>> said, Charter about, List<Act> acts) {
        removeAll();
        if (said.isEmpty()) {
            add(new Paragraph(getTranslation("voices.own.none")));
        }
        said.forEach(comment -> {
            Div one = new CommentText(comment.state(), about);
            if (!acts.isEmpty() && comment.state().stands()) {
                Div buttons = new Div();
                acts.forEach(act -> buttons.add(new Button(
                        getTranslation(act.words()), click -> act.on().accept(comment))));
                buttons.addClassName("acts");
                one.add(buttons);
            }
            add(one);
        });
    }

    /**
     * Something that can be done with a comment.
     *
     * @param words message key of the button
     */
    record Act(String words, Consumer<Recorded<ConsultationComment>> on) {}
}
