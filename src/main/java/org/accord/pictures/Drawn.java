package org.accord.pictures;

import java.util.List;

/**
 * A picture ready to be shown: template fragment {@code pictures :: picture}.
 *
 * @param id of the picture on its page
 * @param svg as drawn
 * @param table the same figures as rows
 * @param key what the textures mean, when the picture does not say so itself; else empty
 */
public record Drawn(String id, String title, Svg svg, Table table, List<WorldMap.Mark> key) {
    public Drawn {
        key = List.copyOf(key);
    }
}
