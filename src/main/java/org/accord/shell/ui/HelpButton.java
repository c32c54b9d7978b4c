package org.accord.shell.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.router.Location;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Role;

/** What the page is for and what happens next, the words, and the tour once more; behind one button. */
final class HelpButton extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Messages messages;
    private final Paragraph what = new Paragraph();

    HelpButton(Messages messages) {
        this.messages = messages;
        Button button = new Button(getTranslation("help"));
        Popover popover = new Popover();
        H2 title = new H2(getTranslation("help"));
        Anchor words = new Anchor("/glossary?lang=" + language().tag(), getTranslation("help.words"));
        Div panel = new Div(title, what, new Paragraph(words));

        getContent().addClassName("help-button");
        button.addThemeVariants(ButtonVariant.TERTIARY);
        words.setRouterIgnore(true);
        panel.addClassName("help");
        if (!CurrentActor.get().is(Role.SUSPENDED)) {
            panel.add(new Button(getTranslation("help.tour"), click -> {
                popover.close();
                new Tour(CurrentActor.get()).begin(UI.getCurrent());
            }));
        }
        popover.setTarget(button);
        popover.setAriaLabel(getTranslation("help"));
        popover.setAutofocus(true);
        popover.add(panel);

        getContent().add(button, popover);
    }

    /** The page the person is on; what is below a view is explained with it. */
    void at(Location location) {
        String view = location.getFirstSegment();
        what.setText(messages.find(language(), "help.view." + (view.isEmpty() ? "home" : view))
                .orElseGet(() -> getTranslation("help.view.other")));
    }

    private Language language() {
        return Language.of(getLocale());
    }
}
