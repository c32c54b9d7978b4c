package org.accord.search;

import static org.accord.search.Places.all;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words as people type them, in six languages. */
class WordsTests {

    private final Places places = Places.inMemory();

    @BeforeEach
    void somePlaces() {
        places.recorded("ci", 1, 1, "Côte d’Ivoire كوت ديفوار Кот-д’Ивуар 科特迪瓦|STATE");
        places.recorded("in", 1, 2, "The network’s security and États généraux de l’énergie, Fjällräven Łódź|TEXT");
        places.recorded("iq", 1, 3, "Iraq العراق Ирак 伊拉克|STATE");
        places.recorded("ir", 1, 4, "Iran إيران Иран 伊朗|OTHER");
        places.recorded("jo", 1, 5, "Jordan Jordanie Jordania الأردن Иордания 约旦|STATE");
        places.recorded("jp", 1, 6, "Japan Japon Japón اليابان Япония 日本|STATE");
        places.recorded("ru", 1, 7, "Ещё одно обязательство: защита данных|TEXT");
        places.recorded("zh", 1, 8, "网络空间信任与安全巴黎倡议 2024|TEXT");
    }

    @AfterEach
    void close() {
        places.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Jordanie, jo",
        "JORD, jo",
        "الأردن, jo",
        "الاردن, jo",
        "أردن, jo",
        "بالأردن, jo",
        "иордания, jo",
        "约旦, jo",
        "cote ivoire, ci",
        "Côte d'Ivoire, ci",
        "cote d’ivoire, ci",
        "ивуар, ci",
        "科特迪瓦, ci",
        "كوت, ci",
        "energie, in",
        "l'energie, in",
        "network, in",
        "fjallraven, in",
        "lodz, in",
        "etats generaux, in",
        "еще, ru",
        "ещё, ru",
        "обязательство данных, ru",
        "信任与安全, zh",
        "网络, zh",
        "倡, zh",
        "2024, zh",
        "JAPÓN, jp",
        "日本, jp",
        "اليابان, jp",
        "ＪＡＰＡＮ, jp",
        "أيران, ir"
    })
    void aWordIsFoundWithoutRegardToCaseAccentsAndPoints(String words, String id) {
        assertThat(places.ids(all().matching(words))).containsExactly(id);
    }

    @ParameterizedTest
    @CsvSource({
        "jorden, jo",
        "jodran, jo",
        "jordn, jo",
        "japn, jp",
        "securty, in",
        "обязательсво, ru",
        "secrutiy, in",
        "fjalraven, in",
        "обезательтво, ru"
    })
    void aTypingErrorOrTwoInALongWordNobodyHasIsForgiven(String words, String id) {
        assertThat(places.ids(all().matching(words))).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xqzzy",
                "jordan xqzzy",
                "!!!",
                "2023",
                "jox",
                "jordan japan",
                "javan x",
                "' OR 1=1 --",
                "*",
                "中国"
            })
    void whatNobodyWroteFindsNothing(String words) {
        assertThat(places.ids(all().matching(words))).isEmpty();
    }

    @Test
    void aWordThatExistsIsNotTakenForAnotherWhenFiltersHideIt() {
        assertThat(places.ids(all().matching("iran").where("type", "OTHER"))).containsExactly("ir");
        assertThat(places.ids(all().matching("iran").where("type", "STATE"))).isEmpty();
    }

    @Test
    void aFinishedWordIsNotTakenForABeginning() {
        assertThat(places.ids(all().matching("jord"))).containsExactly("jo");
        assertThat(places.ids(all().matching("jord "))).isEmpty();
        assertThat(places.ids(all().matching("jord jordanie"))).isEmpty();
    }

    @Test
    void countsGoByTheSameWordsAsTheList() {
        assertThat(places.index().count(all().matching("jorden"))).isEqualTo(1);
        assertThat(places.index().countBy(all().matching("ja"), "type")).containsEntry("STATE", 1L);
    }

    @Test
    void aTextOfAnyLengthIsAnswered() {
        assertThat(places.ids(all().matching("jordan ".repeat(5_000)))).containsExactly("jo");
        assertThat(places.ids(all().matching("j".repeat(100_000)))).isEmpty();
    }
}
