package org.accord.pictures;

import java.util.LinkedHashMap;
import java.util.Map;
import org.accord.shared.CountryCode;
import org.accord.shared.CsvResource;

/**
 * The shapes of the states, projected once (equal earth, 1,000 wide, whole numbers) and kept in {@code
 * reference/world-map.csv}. A state of a few px is a dot.
 *
 * @param states by code
 * @param territories all other land, as one path
 * @param unsettled boundaries that are not settled, as one path
 * @see "decision 0011"
 */
record WorldShapes(Map<CountryCode, String> states, String territories, String unsettled) {

    static final int WIDTH = 1_000;
    static final int HEIGHT = 434;
    private static final String FILE = "world-map.csv";

    static final WorldShapes ALL = read();

    private static WorldShapes read() {
        Map<CountryCode, String> states = new LinkedHashMap<>();
        Map<String, String> others = new LinkedHashMap<>();
        for (Map<String, String> row : CsvResource.rows(FILE)) {
            String code = row.getOrDefault("code", "");
            if (code.length() == 2) {
                states.put(new CountryCode(code), shape(row));
            } else {
                others.put(code, row.getOrDefault("path", ""));
            }
        }
        return new WorldShapes(
                Map.copyOf(states), others.getOrDefault("territories", ""), others.getOrDefault("unsettled", ""));
    }

    private static String shape(Map<String, String> row) {
        String path = row.getOrDefault("path", "");
        if (!path.isEmpty()) {
            return "<path d=\"" + path + "\"/>";
        }
        return "<circle cx=\"" + row.get("x") + "\" cy=\"" + row.get("y") + "\" r=\"3\"/>";
    }
}
