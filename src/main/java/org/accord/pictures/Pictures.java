package org.accord.pictures;

import java.util.List;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.springframework.stereotype.Component;

/** Draws. The same picture in the same language always comes out the same. */
@Component
public class Pictures {

    private static final int ROWS_TOLD = 12;

    private final Messages messages;

    public Pictures(Messages messages) {
        this.messages = messages;
    }

    /**
     * Draws a picture for a page.
     *
     * @param id letters, digits and hyphens; one of its kind on its page
     */
    public Drawn draw(String id, Picture picture, Language language) {
        Words words = new Words(messages, language);
        Sketch sketch = picture instanceof WorldMap map
                ? WorldMapDrawing.of(checked(id), map, words)
                : chart(picture, new Canvas(checked(id), words.mirrored()), words);
        List<WorldMap.Mark> key = picture instanceof WorldMap map ? map.key() : List.of();
        return new Drawn(id, picture.title(), framed(id, picture, sketch, words), sketch.table(), key);
    }

    /**
     * Draws a picture for those who read no modern CSS: paper and mail. In the light scheme, with styles inside and
     * letters as outlines.
     *
     * @param width in px; the height follows
     */
    public Printed print(String id, Picture picture, Language language, int width) {
        Words words = new Words(messages, language);
        Sketch sketch = picture instanceof WorldMap map
                ? WorldMapDrawing.print(checked(id), map, width, words)
                : chart(picture, Canvas.print(checked(id), width, words), words);
        String css = picture instanceof WorldMap ? "chart map" : "chart";
        return new Printed(
                picture.title(), told(sketch, words), width, sketch.height(), css, sketch.content(), sketch.table());
    }

    private static String checked(String id) {
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("no id of a picture");
        }
        return id;
    }

    private static Sketch chart(Picture picture, Canvas canvas, Words words) {
        return switch (picture) {
            case StackedBar bar -> StackedBarDrawing.of(bar, canvas, words);
            case Progress progress -> ProgressDrawing.of(progress, canvas, words);
            case CycleLine line -> CycleLineDrawing.of(line, canvas, words);
            case HeatGrid grid -> HeatGridDrawing.of(grid, canvas, words);
            case SurvivalCurve curve -> SurvivalCurveDrawing.of(curve, canvas, words);
            case WorldMap map -> throw new IllegalArgumentException("a map is no chart: " + map.title());
        };
    }

    private static String told(Sketch sketch, Words words) {
        return sketch.table().rows().isEmpty()
                ? words.say("none")
                : sketch.table().told(ROWS_TOLD);
    }

    private static Svg framed(String id, Picture picture, Sketch sketch, Words words) {
        String attributes = " class=\"chart" + (sketch.links() ? " map" : "") + "\" role=\""
                + (sketch.links() ? "group" : "img") + "\" aria-labelledby=\"" + id + "-t\" aria-describedby=\"" + id
                + "-d\"";
        String content = "<title id=\"" + id + "-t\">" + Markup.escaped(picture.title()) + "</title><desc id=\"" + id
                + "-d\">" + Markup.escaped(told(sketch, words)) + "</desc>" + sketch.content();
        return new Svg(sketch.width(), sketch.height(), attributes, content, sketch.fluid());
    }
}
