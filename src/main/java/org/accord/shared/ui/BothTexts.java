package org.accord.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.List;
import org.accord.shared.WordDiff;

/** Two texts side by side, with what differs marked. */
public final class BothTexts extends Div {

    private static final long serialVersionUID = 1L;

    /** Each under its heading. */
    public BothTexts(String firstHeading, String first, String secondHeading, String second) {
        List<WordDiff.Run> runs = WordDiff.of(first, second);
        add(text(firstHeading, runs, WordDiff.In.BEFORE, "del"), text(secondHeading, runs, WordDiff.In.AFTER, "ins"));
        addClassName("pair");
    }

    private static Div text(String heading, List<WordDiff.Run> runs, WordDiff.In side, String mark) {
        Span head = new Span(heading);
        head.addClassName("eyebrow");
        Element text = new Element("p").setAttribute("dir", "auto");
        runs.stream()
                .filter(run -> run.in() == WordDiff.In.BOTH || run.in() == side)
                .forEach(run -> text.appendChild(
                        run.in() == side ? new Element(mark).setText(run.text()) : Element.createText(run.text())));
        Div column = new Div(head);
        column.getElement().appendChild(text);
        return column;
    }
}
