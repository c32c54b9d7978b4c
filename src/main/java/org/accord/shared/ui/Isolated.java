package org.accord.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;

/** A run of text that keeps its own direction inside any other: names, titles, figures such as 212 / 600. */
@Tag("bdi")
public final class Isolated extends Component implements HasText {

    private Isolated() {}

    public static Isolated text(String text) {
        Isolated isolated = new Isolated();
        isolated.setText(text);
        return isolated;
    }
}
