package org.accord.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import org.accord.shared.Sign;

/** How a thing stands: a sign and a word. The word says it all; sign and colour only help to find it. */
public final class Standing extends Composite<Span> {

    public Standing(Sign sign, String word) {
        getContent().addClassNames("st", sign.css());
        getContent().add(Isolated.text(word));
    }
}
