package org.accord.pictures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.shared.Countries;
import org.accord.shared.CountryCode;

/** The world: land without a value in one plain colour, then the states that have one, each a link with its name. */
final class WorldMapDrawing {

    private WorldMapDrawing() {}

    static Sketch of(String id, WorldMap map, Words words) {
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
        map.marks().forEach((code, mark) -> state(id, code, mark, map, words, body));
        body.append("<path class=\"unsettled\" d=\"")
                .append(WorldShapes.ALL.unsettled())
                .append("\"/>");
        return new Sketch(WorldShapes.WIDTH, WorldShapes.HEIGHT, body.toString(), table(map, words), false, true);
    }

    private static void state(
            String id, CountryCode code, WorldMap.Mark mark, WorldMap map, Words words, StringBuilder body) {
        String shape = WorldShapes.ALL.states().get(code);
        if (shape == null) {
            return;
        }
        String name = Countries.name(code, words.language());
        body.append("<a href=\"")
                .append(Markup.escaped(map.href().apply(code)))
                .append("\" fill=\"url(#")
                .append(id)
                .append('-')
                .append(mark.tone().css())
                .append(")\"><title>")
                .append(Markup.escaped(name + " · " + mark.words()))
                .append("</title>")
                .append(shape)
                .append("</a>");
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
