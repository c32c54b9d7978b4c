package org.accord.search;

import static org.accord.search.Places.all;
import static org.accord.search.Places.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.accord.search.Places.Place;
import org.accord.shared.AsOf;
import org.accord.shared.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is found, in which order, and as of when. */
class SearchIndexTests {

    private final Places places = Places.inMemory();

    @AfterEach
    void close() {
        places.close();
    }

    @Test
    void filtersOfOneFieldWidenAndOfTwoFieldsNarrow() {
        someplaces();

        assertThat(places.ids(all().where("type", Set.of("STATE", "COMPANY")))).containsExactly("fr", "jo", "nw");
        assertThat(places.ids(all().where("type", "STATE").where("initial", "J")))
                .containsExactly("jo");
        assertThat(places.ids(all().where("type", List.of()))).hasSize(4);
        assertThat(places.index().count(all().where("type", "ACADEMIA"))).isZero();
        assertThat(places.index().count(IndexQuery.of("person"))).isZero();
    }

    @Test
    void aFilterThatAllowsNoValueFindsNothing() {
        someplaces();

        IndexQuery none = new IndexQuery("place", Map.of("type", Set.of()), "", AsOf.NOW, "", false, 0, 50);

        assertThat(places.ids(none)).isEmpty();
    }

    @Test
    void countsGoByEachValueLargestFirstAndFollowTheQuery() {
        someplaces();

        assertThat(places.index().countBy(all(), "type"))
                .containsExactly(Map.entry("STATE", 2L), Map.entry("COMPANY", 1L), Map.entry("HOST", 1L));
        assertThat(places.index().countBy(all().where("initial", "J"), "type"))
                .isEqualTo(Map.of("HOST", 1L, "STATE", 1L));
        assertThat(places.index().countBy(all().asOf(at(10)), "type")).isEqualTo(Map.of("HOST", 1L, "STATE", 1L));
        assertThat(places.index().countBy(all(), "nothing")).isEmpty();
    }

    @Test
    void whatHasNoSortKeyComesLastInBothDirectionsAndTheIdSettlesTies() {
        places.recorded("d", 1, 1, "Delta|X|1900");
        places.recorded("c", 1, 2, "Gamma|X|");
        places.recorded("b", 1, 3, "Beta|X|1900");
        places.recorded("a", 1, 4, "Alpha|X|1950");

        assertThat(places.ids(all().sortedBy("founded"))).containsExactly("b", "d", "a", "c");
        assertThat(places.ids(all().newestBy("founded"))).containsExactly("a", "b", "d", "c");
        assertThat(places.ids(all().sortedBy("unheard"))).containsExactly("a", "b", "c", "d");
        assertThat(places.ids(all())).containsExactly("a", "b", "c", "d");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        for (int i = 0; i < 57; i++) {
            places.recorded("p" + i, 1, i, "Place|X|" + i % 3);
        }

        List<String> seen = new ArrayList<>();
        for (int page = 0; page < 7; page++) {
            Page<SearchIndex.Found<Place>> found =
                    places.index().find(all().newestBy("founded").page(page, 10), Place.class);
            assertThat(found.total()).isEqualTo(57);
            found.items().forEach(item -> seen.add(item.id()));
        }

        assertThat(seen).hasSize(57).doesNotHaveDuplicates();
        assertThat(seen).isEqualTo(places.ids(all().newestBy("founded")));
    }

    @Test
    void aPageFarBeyondTheEndIsEmptyAndStillKnowsTheTotal() {
        someplaces();

        Page<SearchIndex.Found<Place>> found = places.index().find(all().page(Integer.MAX_VALUE, 500), Place.class);

        assertThat(found.items()).isEmpty();
        assertThat(found.total()).isEqualTo(4);
    }

    @Test
    void pagesFarBehindGoOnWhereTheOneBeforeEnded() {
        for (int i = 0; i < 12_003; i++) {
            places.recorded("p" + i, 1, i, "Place|X|" + i % 3);
        }

        List<String> seen = new ArrayList<>();
        for (int page = 0; page < 26; page++) {
            seen.addAll(places.ids(all().newestBy("founded").page(page, 500)));
        }

        assertThat(seen).hasSize(12_003).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 3)).containsExactly("p10001", "p10004", "p10007");
        assertThat(places.ids(all().page(1_200, 10))).hasSize(3);
    }

    @Test
    void manySubjectsThatChangeAtOnceAreEachSeenOnceNowAndThen() {
        for (int version = 1; version <= 3; version++) {
            for (int i = 0; i < 700; i++) {
                places.recorded("p" + i, version, version * 1_000, "Version " + version + "|X");
                if (i % 100 == 0) {
                    assertThat(places.index().count(all())).isEqualTo(version == 1 ? i + 1 : 700);
                }
            }
        }

        assertThat(places.names(all())).hasSize(500).containsOnly("Version 3");
        assertThat(places.index().count(all().asOf(at(2_999)))).isEqualTo(700);
        assertThat(places.names(all().asOf(at(2_999)))).containsOnly("Version 2");
        assertThat(places.names(all().asOf(at(1_000)))).containsOnly("Version 1");
    }

    @Test
    void aPastMomentShowsTheVersionsThatStoodThen() {
        places.recorded("jo", 1, 100, "Jordan|STATE");
        places.recorded("jo", 2, 200, "Hashemite Kingdom of Jordan|STATE");

        assertThat(places.names(all())).containsExactly("Hashemite Kingdom of Jordan");
        assertThat(places.names(all().asOf(at(150)))).containsExactly("Jordan");
        assertThat(places.names(all().asOf(at(200)))).containsExactly("Hashemite Kingdom of Jordan");
        assertThat(places.names(all().asOf(new AsOf(Instant.ofEpochMilli(199).plusNanos(999_999)))))
                .containsExactly("Jordan");
        assertThat(places.names(all().asOf(at(99)))).isEmpty();
        assertThat(places.names(all().asOf(new AsOf(Instant.MAX.minusNanos(1)))))
                .hasSize(1);
        assertThat(places.names(all().asOf(new AsOf(Instant.MIN)))).isEmpty();
    }

    @Test
    void versionsOfOneMillisecondAreNeverSeenTogether() {
        places.recorded("jo", 1, 100, "One|STATE");
        places.recorded("jo", 2, 100, "Two|STATE");
        places.recorded("jo", 3, 100, "Three|STATE");

        assertThat(places.names(all().asOf(at(100)))).containsExactly("Three");
        assertThat(places.names(all())).containsExactly("Three");
        assertThat(places.names(all().asOf(at(99)))).isEmpty();
    }

    @Test
    void aVersionWithoutDocumentEndsTheOneBefore() {
        places.recorded("jo", 1, 100, "Jordan|STATE");
        places.recorded("jo", 2, 200, "");

        assertThat(places.names(all())).isEmpty();
        assertThat(places.names(all().asOf(at(199)))).containsExactly("Jordan");

        places.recorded("jo", 3, 300, "Jordan again|STATE");
        assertThat(places.names(all())).containsExactly("Jordan again");
        assertThat(places.names(all().asOf(at(250)))).isEmpty();
    }

    @Test
    void everythingIsHandedOverOnceInTheOrderOfIds() {
        for (int i = 0; i < 4_321; i++) {
            places.recorded("p" + i, 1, i, "Place|X");
        }

        List<String> each = new ArrayList<>();
        places.index().each(all(), Place.class, found -> each.add(found.id()));

        assertThat(each).hasSize(4_321).doesNotHaveDuplicates().isSorted();
        assertThat(places.index().ids(all())).isEqualTo(each);
    }

    @Test
    void aReaderBesideTheWriterSeesEverySubjectExactlyOnce() throws InterruptedException {
        places.recorded("jo", 1, 1, "Jordan|STATE");
        AtomicBoolean ended = new AtomicBoolean();
        Map<Long, Integer> seen = new TreeMap<>();
        Thread reader = Thread.ofPlatform().start(() -> {
            while (!ended.get()) {
                seen.merge(places.index().count(all()), 1, Integer::sum);
            }
        });

        for (int version = 2; version < 2_000; version++) {
            places.recorded("jo", version, version, "Jordan " + version + "|STATE");
        }
        ended.set(true);
        reader.join();

        assertThat(seen).containsOnlyKeys(1L);
    }

    private void someplaces() {
        places.recorded("jo", 1, 10, "Jordan|STATE,HOST");
        places.recorded("fr", 1, 11, "France|STATE");
        places.recorded("nw", 1, 12, "Northwind|COMPANY");
        places.recorded("zz", 1, 13, "Nowhere|,");
    }
}
