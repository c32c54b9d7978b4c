package org.accord.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.accord.shared.Language;
import org.junit.jupiter.api.Test;

/** Keys for sorting and searching names. */
class FoldingTests {

    @Test
    void namesSortAsTheReadersOfTheLanguageExpect() {
        assertThat(sorted(Language.EN, "Zambia", "Åland", "albania", "Angola", "Goal 10", "Goal 9"))
                .containsExactly("Åland", "albania", "Angola", "Goal 9", "Goal 10", "Zambia");
        assertThat(sorted(Language.ES, "nube", "ñandú", "oro")).containsExactly("nube", "ñandú", "oro");
        assertThat(sorted(Language.RU, "Япония", "Ёлка", "Еда", "Жук")).containsExactly("Еда", "Ёлка", "Жук", "Япония");
        assertThat(sorted(Language.ZH, "中国", "日本", "阿富汗")).containsExactly("阿富汗", "日本", "中国");
        assertThat(sorted(Language.AR, "تونس", "الأردن", "بنين")).containsExactly("الأردن", "بنين", "تونس");
    }

    @Test
    void keysAreLowerCaseHexOfBoundedLength() {
        assertThat(Folding.sortKey("x".repeat(10_000), Language.EN)).matches("[0-9a-f]{100,1000}");
        assertThat(Folding.sortKey("", Language.EN)).matches("[0-9a-f]*");
    }

    @Test
    void spellingsThatAReaderTakesForTheSameHaveOneSearchKey() {
        assertThat(Stream.of("CÔTE", "Côte", "cote", "ｃｏｔｅ").map(Folding::search))
                .containsOnly("cote");
        assertThat(Stream.of("الأُرْدُن", "الاردن", "الأردن", "الأردنـ").map(Folding::search))
                .containsOnly("الاردن");
        assertThat(Stream.of("مكتبة", "مكتبه").map(Folding::search).distinct()).hasSize(1);
        assertThat(Folding.search("İstanbul Straße Łódź Ещё")).isEqualTo("istanbul strasse lodz еще");
    }

    private static List<String> sorted(Language language, String... names) {
        return Stream.of(names)
                .sorted(Comparator.comparing(name -> Folding.sortKey(name, language)))
                .toList();
    }
}
