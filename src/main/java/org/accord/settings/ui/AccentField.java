package org.accord.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import org.accord.settings.Colour;
import org.accord.settings.Scheme;

/** A colour by its hexadecimal digits or from the browser's chooser, with its contrast said while it is chosen. */
final class AccentField extends Div {

    private static final long serialVersionUID = 1L;

    private final Scheme scheme;
    private final TextField hex;
    private final Element chooser = new Element("input");
    private final Span measured = new Span();

    AccentField(Scheme scheme, String label) {
        this.scheme = scheme;
        hex = new TextField(label);
        hex.setPlaceholder(scheme.token("accent").hex());
        hex.addValueChangeListener(change -> measure());
        chooser.setAttribute("type", "color");
        chooser.setAttribute("aria-label", getTranslation("settings.accent.choose", "field", label));
        chooser.addPropertyChangeListener("value", "change", chosen -> {
            if (chosen.isUserOriginated()) {
                hex.setValue(chooser.getProperty("value", ""));
            }
        });
        measured.addClassName("sub");
        measured.getElement().setAttribute("role", "status");
        addClassName("accent-field");
        add(hex);
        getElement().appendChild(chooser);
        add(measured);
        measure();
    }

    TextField field() {
        return hex;
    }

    private void measure() {
        Colour shown = Colour.of(hex.getValue()).orElse(scheme.token("accent"));
        chooser.setProperty("value", shown.hex());
        measured.setText(Colour.of(hex.getValue())
                .map(colour -> getTranslation(
                        scheme.isReadable(colour) ? "settings.accent.enough" : "settings.accent.faint",
                        "ratio",
                        Math.floor(scheme.contrast(colour) * 100) / 100,
                        "nearest",
                        scheme.nearest(colour).hex()))
                .orElse(""));
    }
}
