package org.accord.search;

import static org.accord.search.Places.all;
import static org.accord.search.Places.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.accord.search.Places.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of all that share a value only one is found and counted, whichever segment it lies in. */
class OnceEachTests {

    private final Places places = Places.inMemory();

    @AfterEach
    void close() {
        places.close();
    }

    @Test
    void eachInitialIsFoundOnceByTheLowestIdAndInTheWishedOrder() {
        places.recorded("b", 1, 1, "Jordan|STATE|1946");
        places.recorded("c", 1, 2, "Japan|HOST|1900");
        assertThat(found(each())).containsExactly("b");
        places.recorded("a", 1, 3, "Jena|COMPANY|1950");
        places.recorded("d", 1, 4, "Kenya|STATE|1963");

        assertThat(found(each())).containsExactly("d", "a");
        assertThat(places.index().count(each())).isEqualTo(2);
        assertThat(places.index().count(each().where("type", "STATE"))).isEqualTo(2);
        assertThat(found(each().where("type", "STATE"))).containsExactly("d", "b");
        assertThat(places.index().countBy(each(), "type")).isEqualTo(Map.of("STATE", 2L, "HOST", 1L, "COMPANY", 1L));
        assertThat(found(each().asOf(at(2)))).containsExactly("b");
    }

    @Test
    void pagesAndWordsCountEachOnceToo() {
        for (int i = 0; i < 30; i++) {
            places.recorded("p" + (10 + i), 1, i, (char) ('A' + i % 15) + "-place|X|" + (1900 + i));
        }

        assertThat(found(each().page(0, 10))).hasSize(10);
        assertThat(found(each().page(1, 10))).hasSize(5).doesNotContainAnyElementsOf(found(each().page(0, 10)));
        assertThat(places.index().find(each().matching("place").page(1, 10), Place.class))
                .satisfies(page -> assertThat(page.total()).isEqualTo(15))
                .satisfies(page -> assertThat(page.items()).hasSize(5));
    }

    private static IndexQuery each() {
        return all().newestBy("founded").onceEach("initial");
    }

    private List<String> found(IndexQuery query) {
        return places.index().find(query, Place.class).items().stream()
                .map(SearchIndex.Found::id)
                .toList();
    }
}
