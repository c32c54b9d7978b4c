package org.accord.notifications.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.accord.notifications.InboxLine;
import org.accord.shared.Formats;
import org.accord.shared.Language;
import org.accord.shared.Sign;
import org.accord.shared.ui.Isolated;
import org.accord.shared.ui.Standing;

/** One line of the inbox: what it says and leads to, since when, and, while it is new, the way to have it read. */
final class InboxRow extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Anchor what;
    private final Standing unread = new Standing(Sign.DOING, getTranslation("inbox.new"));
    private final Button read = new Button(getTranslation("inbox.read"));

    /** A line whose button tells its id. */
    InboxRow(InboxLine line, Consumer<String> reading) {
        what = new Anchor("inbox/" + line.id(), Isolated.text(line.text()));
        Span day = new Span(Formats.of(Language.of(getLocale())).instant(line.at()));

        getContent().addClassName("inbox-row");
        what.addClassName("who");
        day.addClassName("day");
        read.addThemeVariants(ButtonVariant.TERTIARY);
        read.setAriaLabel(getTranslation("inbox.read.of", "what", line.text()));
        read.addClickListener(click -> reading.accept(line.id()));

        getContent().add(new Div(what, day), unread, read);
        show(!line.read());
    }

    /** It is new no more; whoever pressed the button goes on from the line itself. */
    void readByHand() {
        show(false);
        focus();
    }

    void focus() {
        what.getElement().callJsFunction("focus");
    }

    private void show(boolean isNew) {
        unread.setVisible(isNew);
        read.setVisible(isNew);
        getContent().setClassName("new", isNew);
    }
}
