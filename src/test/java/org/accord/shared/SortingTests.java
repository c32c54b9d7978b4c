package org.accord.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortingTests {

    @Test
    void accentsAndCaseCountLast() {
        assertThat(sorted(Language.FR, "Zambie", "Égypte", "Espagne", "Émirats"))
                .containsExactly("Égypte", "Émirats", "Espagne", "Zambie");
    }

    @Test
    void spanishPutsItsOwnLetterAfterN() {
        assertThat(sorted(Language.ES, "nz", "ña", "oa")).containsExactly("nz", "ña", "oa");
    }

    @Test
    void russianPutsYoBesideYe() {
        assertThat(sorted(Language.RU, "Жена", "Ёлка", "Ель")).containsExactly("Ёлка", "Ель", "Жена");
    }

    @Test
    void arabicGoesByItsAlphabetWithoutMarks() {
        assertThat(sorted(Language.AR, "مصر", "أنغولا", "بنن", "تونس")).containsExactly("أنغولا", "بنن", "تونس", "مصر");
    }

    @Test
    void chineseGoesByPinyin() {
        assertThat(sorted(Language.ZH, "中国", "法国", "埃及")).containsExactly("埃及", "法国", "中国");
    }

    @Test
    void digitsCountAsNumbers() {
        assertThat(sorted(Language.EN, "Principle 10", "Principle 9")).containsExactly("Principle 9", "Principle 10");
    }

    private static List<String> sorted(Language language, String... names) {
        return List.of(names).stream().sorted(Sorting.of(language)).toList();
    }
}
