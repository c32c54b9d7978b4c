package org.accord.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankedDocumentsTests {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "17, 3", "1000, 1000", "5000, 25", "5000, 4999", "20000, 20000", "20000, 2400"})
    void documentsComeByRankWhetherFewOrAllAreWanted(int many, int wanted) {
        List<Integer> documents = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            documents.add(i);
        }
        Random random = new Random(31L * many + wanted);
        Collections.shuffle(documents, random);
        RankedDocuments ranked = new RankedDocuments();
        List<Integer> byRank = new ArrayList<>(documents);
        List<Integer> places = new ArrayList<>(byRank);
        Collections.shuffle(places, random);
        int[] placeOf = new int[many];
        for (int place = 0; place < many; place++) {
            placeOf[byRank.get(place)] = place;
        }
        places.forEach(document -> ranked.add(rank(placeOf[document]), document));

        ranked.begin(wanted, many);
        List<Integer> seen = new ArrayList<>();
        do {
            seen.add(ranked.document());
        } while (seen.size() < wanted && ranked.advance());

        assertThat(seen).isEqualTo(byRank.subList(0, wanted));
        assertThat(ranked.size()).isEqualTo(many);
    }

    /** Seven share a key each; among them the lower half decides. */
    private static long rank(int place) {
        return (long) (place / 7) << Integer.SIZE | place;
    }
}
