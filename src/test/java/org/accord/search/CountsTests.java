package org.accord.search;

import static org.accord.search.Places.all;
import static org.accord.search.Places.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is counted in one reading is what each question alone would have answered. */
class CountsTests {

    private static final Set<String> FIELDS = Set.of("type", "initial", "nothing");
    private static final List<String> TYPES = List.of("STATE", "COMPANY", "HOST", "STATE,HOST", "");

    private final Places places = Places.inMemory();

    @AfterEach
    void close() {
        places.close();
    }

    @Test
    void countsOfManyFieldsAreThoseOfEachWithoutItsOwnNarrowing() {
        manyPlaces();

        for (IndexQuery query : questions()) {
            Map<String, Map<String, Long>> counts = places.index().countAround(query, FIELDS);

            assertThat(counts).containsOnlyKeys(FIELDS);
            FIELDS.forEach(field ->
                    assertThat(counts).containsEntry(field, places.index().countBy(query.without(field), field)));
        }
    }

    @Test
    void keysAreCountedByWhatOthersOfTheSameKeyHave() {
        places.recorded("a", 1, 1, "Jordan|STATE|1946");
        places.recorded("b", 1, 2, "Japan|STATE|1900");
        places.recorded("c", 1, 3, "Kenya|STATE|1963");
        assertThat(initials(all().where("type", "STATE"))).isEqualTo(Map.of("STATE", 2L));
        places.recorded("d", 1, 4, "Jena|HOST|1950");
        places.recorded("e", 1, 5, "Rome|HOST|1950");

        assertThat(initials(all().where("type", "STATE"))).isEqualTo(Map.of("STATE", 2L, "HOST", 1L));
        assertThat(initials(all().where("initial", "K"))).isEqualTo(Map.of("STATE", 1L));
        assertThat(initials(all().asOf(at(2)))).isEqualTo(Map.of("STATE", 1L, "HOST", 1L));
        assertThat(initials(all().where("initial", "X"))).isEmpty();
    }

    private Map<String, Long> initials(IndexQuery query) {
        return places.index().countKeys(query, "initial", all(), "type");
    }

    private List<IndexQuery> questions() {
        IndexQuery narrow = all().where("type", Set.of("STATE", "HOST")).where("initial", Set.of("A", "C", "Z"));
        return List.of(
                all(),
                narrow,
                narrow.without("type"),
                narrow.asOf(at(90)),
                narrow.matching("place"),
                all().where("type", "NOPE"),
                all().onceEach("initial"),
                narrow.onceEach("initial").asOf(at(150)));
    }

    /** In several segments, some of them in a second version. */
    private void manyPlaces() {
        Random dice = new Random(7);
        for (int i = 0; i < 200; i++) {
            String state = (char) ('A' + dice.nextInt(5)) + " place|" + TYPES.get(dice.nextInt(TYPES.size())) + "|1900";
            places.recorded("p" + i % 140, 1 + i / 140, i, state);
            if (i % 40 == 0) {
                places.index().count(all());
            }
        }
    }
}
