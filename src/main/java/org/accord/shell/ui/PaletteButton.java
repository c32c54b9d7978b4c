package org.accord.shell.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.ArrayList;
import java.util.List;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Role;
import org.accord.shared.ui.Destination;
import org.accord.shared.ui.Destination.Kind;
import org.accord.shared.ui.Destinations;
import org.accord.shared.ui.Waiting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Opens the palette, by a press or by Ctrl+K, ⌘K or the key /; gathers what is in it anew each time. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@JsModule("context://modules/palette.js")
class PaletteButton extends Button {

    private static final long serialVersionUID = 1L;
    private static final int MOST_WAITING = 50;

    private final transient List<Destinations> destinations;
    private final transient List<Waiting> waiting;
    private @Nullable Palette open;

    PaletteButton(List<Destinations> destinations, List<Waiting> waiting) {
        this.destinations = destinations;
        this.waiting = waiting;
        Span keys = new Span(getTranslation("palette.keys"));
        keys.addClassName("keys");
        keys.getElement().setAttribute("aria-hidden", "true");
        setText(getTranslation("palette.title"));
        setSuffixComponent(keys);
        addClassName("palette-button");
        getElement().setAttribute("data-palette", "").setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        addClickListener(click -> open());
    }

    private void open() {
        if (open != null) {
            open.close();
        }
        Palette palette = new Palette(everything(Language.of(getLocale())));
        open = palette;
        palette.open();
    }

    private List<Destination> everything(Language language) {
        List<Destination> all = new ArrayList<>();
        MenuConfiguration.getMenuEntries()
                .forEach(entry -> all.add(view(entry.path().replaceFirst("^/", ""), entry.title())));
        if (CurrentActor.get().isSecretariat()) {
            all.add(view("style", "style.title"));
        }
        all.add(view("password", "workspace.password"));
        all.add(view("/?lang=" + language.tag(), "workspace.publicSite"));
        all.add(view("/glossary?lang=" + language.tag(), "glossary.title"));
        if (!CurrentActor.get().is(Role.SUSPENDED)) {
            destinations.forEach(feature -> all.addAll(feature.of(language)));
            waiting.forEach(some -> some.first(MOST_WAITING, language)
                    .items()
                    .forEach(thing -> all.add(new Destination(Kind.WAITING, thing.path(), thing.who(), thing.what()))));
        }
        return all.stream()
                .sorted(java.util.Comparator.comparing(Destination::kind))
                .toList();
    }

    private Destination view(String path, String key) {
        return new Destination(Kind.VIEW, path, getTranslation(key), "");
    }
}
