package org.accord.charters.web;

import java.util.List;
import org.accord.charters.Charter;
import org.accord.charters.CharterCatalogue;
import org.accord.charters.Norm;
import org.accord.charters.Principle;

/**
 * Which principle of a charter answers to which norm, by Accord's own reading.
 *
 * @param rows one for each norm, in the order of their letters
 */
record Crosswalk(List<Row> rows) {

    /** A norm and the numbers of the principles that answer to it. */
    record Row(Norm norm, List<Integer> principles) {}

    static Crosswalk of(Charter charter) {
        return new Crosswalk(CharterCatalogue.norms().stream()
                .map(norm -> new Row(
                        norm,
                        charter.principles().stream()
                                .filter(principle -> principle.norms().contains(norm.letter()))
                                .map(Principle::number)
                                .toList()))
                .toList());
    }

    /** False when the charter answers to none of them. */
    public boolean isThere() {
        return rows.stream().anyMatch(row -> !row.principles().isEmpty());
    }
}
