package org.accord.pictures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.pictures.Canvas.Anchor;
import org.accord.pictures.Canvas.At;
import org.accord.shared.Countries;
import org.accord.shared.CountryCode;

/** The world: land without a value in one plain colour, then the states that have one, each a link with its name. */
final class WorldMapDrawing {

    private static final double HALF = 50;
    private static final int KEY_GAP = 12;
    private static final int LINE = 22;
    private static final int SWATCH = 14;
    private static final int LABEL = 22;

    private WorldMapDrawing() {}

    static Sketch of(String id, WorldMap map, Words words) {
        String content = drawn(id, map, words, true);
        return new Sketch(WorldShapes.WIDTH, WorldShapes.HEIGHT, content, table(map, words), false, true);
    }

    /** For print: nothing leads anywhere, and the key stands below. */
    static Sketch print(String id, WorldMap map, int width, Words words) {
        Canvas canvas = Canvas.print(id + "-key", width, words);
        double scale = (double) width / WorldShapes.WIDTH;
        int top = (int) Math.ceil(WorldShapes.HEIGHT * scale) + KEY_GAP;
        List<WorldMap.Mark> key = map.key();
        for (int i = 0; i < key.size(); i++) {
            key(key.get(i), map, (i % 2) * HALF, top + (i / 2) * LINE, canvas, words);
        }
        int plain = key.size();
        canvas.box((plain % 2) * HALF, 100.0 * SWATCH / width, top + (plain / 2) * LINE, SWATCH, "land", "");
        canvas.text(
                new At((plain % 2) * HALF, LABEL),
                top + (plain / 2) * LINE + 12,
                Anchor.START,
                "",
                words.say("noRecord"));
        String content =
                "<g transform=\"scale(" + scale + ")\">" + drawn(id, map, words, false) + "</g>" + canvas.content();
        return new Sketch(width, top + (plain / 2 + 1) * LINE, content, table(map, words), false, false);
    }

    private static void key(WorldMap.Mark mark, WorldMap map, double from, int top, Canvas canvas, Words words) {
        long states = map.marks().values().stream().filter(mark::equals).count();
        canvas.swatch(from, top, SWATCH, mark.tone());
        canvas.text(new At(from, LABEL), top + 12, Anchor.START, "v", mark.words() + " · " + words.number(states));
    }

    private static String drawn(String id, WorldMap map, Words words, boolean links) {
        StringBuilder body = new StringBuilder(48_000);
        Set<Tone> textures = EnumSet.noneOf(Tone.class);
        map.key().forEach(mark -> textures.add(mark.tone()));
        map.marks().values().forEach(mark -> textures.add(mark.tone()));
        body.append("<defs>");
        textures.forEach(tone -> body.append(Texture.of(id, tone)));
        body.append("</defs><g class=\"land\"><path d=\"")
                .append(WorldShapes.ALL.territories())
                .append("\"/>");
        WorldShapes.ALL.states().forEach((code, shape) -> {
            if (!map.marks().containsKey(code)) {
                body.append(shape);
            }
        });
        body.append("</g>");
        map.marks().forEach((code, mark) -> {
            String shape = WorldShapes.ALL.states().get(code);
            if (shape != null) {
                String fill = Texture.fill(id, "", mark.tone(), !links) + ">";
                body.append(links ? link(code, mark, map, words, fill) + shape + "</a>" : "<a" + fill + shape + "</a>");
            }
        });
        body.append("<path class=\"unsettled\" d=\"")
                .append(WorldShapes.ALL.unsettled())
                .append("\"/>");
        return body.toString();
    }

    private static String link(CountryCode code, WorldMap.Mark mark, WorldMap map, Words words, String fill) {
        String name = Countries.name(code, words.language());
        return "<a href=\"" + Markup.escaped(map.href().apply(code)) + "\"" + fill + "<title>"
                + Markup.escaped(name + " · " + mark.words()) + "</title>";
    }

    private static Table table(WorldMap map, Words words) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<CountryCode, WorldMap.Mark> entry : map.marks().entrySet()) {
            rows.add(List.of(
                    Countries.name(entry.getKey(), words.language()),
                    entry.getValue().words()));
        }
        return new Table(List.of(words.say("state"), words.say("standing")), rows, true);
    }
}
