package org.accord.shell.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.router.Location;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.accord.shared.Language;
import org.accord.shared.ui.Destination;
import org.accord.shared.ui.Isolated;

/**
 * One field that leads everywhere: type, choose with the arrow keys, press Enter. Without a choice Enter takes the first
 * that fits; words that fit nothing here are looked for in the public record.
 */
final class Palette extends Dialog {

    private static final long serialVersionUID = 1L;

    private final ComboBox<Destination> field = new ComboBox<>();

    /** A palette that is not open yet. */
    Palette(List<Destination> destinations) {
        field.setLabel(getTranslation("palette.label"));
        field.setHelperText(getTranslation("palette.help"));
        field.setItems((destination, words) -> destination.matches(words), destinations);
        field.setItemLabelGenerator(Destination::text);
        field.setRenderer(new ComponentRenderer<>(this::line));
        field.setAllowCustomValue(true);
        setHeaderTitle(getTranslation("palette.title"));
        addClassName("palette");

        field.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                go(change.getValue());
            }
        });
        field.addCustomValueSetListener(typed -> destinations.stream()
                .filter(destination -> destination.matches(typed.getDetail()))
                .findFirst()
                .ifPresentOrElse(this::go, () -> search(typed.getDetail())));
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                field.focus();
                field.setOpened(true);
            }
        });

        add(field);
    }

    private Div line(Destination destination) {
        Span text = new Span(Isolated.text(destination.text()));
        Span sub = new Span(getTranslation("palette.kind." + destination.kind().name()));
        sub.addClassName("sub");
        if (!destination.detail().isEmpty()) {
            sub.add(" · ");
            sub.add(Isolated.text(destination.detail()));
        }
        return new Div(text, sub);
    }

    private void go(Destination destination) {
        close();
        if (destination.isPublicPage()) {
            leave(destination.path());
        } else {
            Location place = new Location(destination.path());
            UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
        }
    }

    private void search(String words) {
        close();
        leave("/search?q=" + URLEncoder.encode(words.strip(), StandardCharsets.UTF_8) + "&lang="
                + Language.of(getLocale()).tag());
    }

    private static void leave(String address) {
        UI.getCurrent().getPage().setLocation(address);
    }
}
