package org.accord.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import org.accord.shared.Sign;
import org.accord.shared.ui.Desk;
import org.accord.shared.ui.Standing;
import org.accord.shared.ui.Work;

/** What Accord is drawn with, for contributors: every token in both schemes, and every piece of both sites in its states. */
@Route("style")
@RolesAllowed({"COORDINATOR", "ADMINISTRATOR"})
class StyleView extends Div implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final List<String> ICONS = List.of(
            "back", "calendar", "close", "download", "evidence", "external", "favicon", "menu", "seal", "search");

    StyleView(PublicPieces publicPieces) {
        Tokens tokens = Tokens.read();
        addClassNames("view", "style");

        add(new Work(new Desk(getTranslation("style.eyebrow"), getTranslation("style.title"))
                .wide(new Paragraph(getTranslation("style.intro")))
                .wide(part("style.colours"), scheme("light", tokens), scheme("dark", tokens))
                .wide(part("style.type"), type())
                .wide(part("style.measures"), measures(tokens))
                .wide(part("style.icons"), icons())
                .wide(part("style.signs"), signs())
                .wide(part("style.workspace"), new WorkspacePieces())
                .wide(part("style.public"), publicPieces)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("style.title");
    }

    private H2 part(String key) {
        return new H2(getTranslation(key));
    }

    private Component scheme(String scheme, Tokens tokens) {
        Div swatches = new Div();
        swatches.addClassNames("swatches", scheme);
        tokens.colours().forEach(token -> swatches.add(swatch(token)));
        return swatches;
    }

    /** The one place where a style is set from Java: the page reads the tokens, so it cannot forget one. */
    private static Component swatch(String token) {
        Div colour = new Div();
        colour.addClassName("colour");
        colour.getStyle().set("--shown", "var(" + token + ")");
        return new Div(colour, new Code(token));
    }

    private Component type() {
        Section type = new Section();
        for (String face : List.of("serif", "sans", "mono", "small", "eyebrow")) {
            Paragraph line = new Paragraph(getTranslation("describe.home"));
            line.addClassName("face-" + face);
            type.add(new Code(face), line);
        }
        return type;
    }

    private static Component measures(Tokens tokens) {
        Div measures = new Div();
        measures.addClassName("swatches");
        tokens.measures().forEach((token, value) -> {
            Div bar = new Div();
            bar.addClassName("measure");
            bar.getStyle().set("--shown", "var(" + token + ")");
            measures.add(new Div(bar, new Code(token + ": " + value)));
        });
        return measures;
    }

    private static Component icons() {
        Div icons = new Div();
        icons.addClassName("swatches");
        ICONS.forEach(name -> {
            Image icon = new Image("/icons/" + name + ".svg", "");
            icon.addClassName("icon");
            icons.add(new Div(icon, new Code(name)));
        });
        return icons;
    }

    private Component signs() {
        Div signs = new Div();
        signs.addClassName("swatches");
        Arrays.stream(Sign.values())
                .forEach(sign -> signs.add(new Span(new Standing(sign, getTranslation("style.sign." + sign.name())))));
        return signs;
    }
}
