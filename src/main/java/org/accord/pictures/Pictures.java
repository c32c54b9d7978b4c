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
     * Draws a picture for a page or for print.
     *
     * @param id letters, digits and hyphens; one of its kind on its page
     */
    public Drawn draw(String id, Picture picture, Language language) {
        if (!id.matches("[A-Za-z][A-Za-z0-9-]*")) {
            throw new IllegalArgumentException("no id of a picture");
        }
        Words words = new Words(messages, language);
        Canvas canvas = new Canvas(id, words.mirrored());
        Sketch sketch = switch (picture) {
            case StackedBar bar -> StackedBarDrawing.of(bar, canvas, words);
            case Progress progress -> ProgressDrawing.of(progress, canvas, words);
            case CycleLine line -> CycleLineDrawing.of(line, canvas, words);
            case HeatGrid grid -> HeatGridDrawing.of(grid, canvas, words);
            case SurvivalCurve curve -> SurvivalCurveDrawing.of(curve, canvas, words);
            case WorldMap map -> WorldMapDrawing.of(id, map, words);
        };
        List<WorldMap.Mark> key = picture instanceof WorldMap map ? map.key() : List.of();
        return new Drawn(id, picture.title(), framed(id, picture, sketch, words), sketch.table(), key);
    }

    private static Svg framed(String id, Picture picture, Sketch sketch, Words words) {
        String told = sketch.table().rows().isEmpty()
                ? words.say("none")
                : sketch.table().told(ROWS_TOLD);
        String attributes = " class=\"chart" + (sketch.links() ? " map" : "") + "\" role=\""
                + (sketch.links() ? "group" : "img") + "\" aria-labelledby=\"" + id + "-t\" aria-describedby=\"" + id
                + "-d\"";
        String content = "<title id=\"" + id + "-t\">" + Markup.escaped(picture.title()) + "</title><desc id=\"" + id
                + "-d\">" + Markup.escaped(told) + "</desc>" + sketch.content();
        return new Svg(sketch.width(), sketch.height(), attributes, content, sketch.fluid());
    }
}
