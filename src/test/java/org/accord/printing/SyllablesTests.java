package org.accord.printing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SyllablesTests {

    @Test
    void aLongRussianWordBreaksWhereSyllablesMeet() {
        assertThat(shown("Прекращённые")).isEqualTo("Прек-ра-щён-ные");
        assertThat(shown("Причитающиеся отчёты")).startsWith("При-чи-та").endsWith(" отчёты");
    }

    @Test
    void shortWordsAndOtherScriptsStayWhole() {
        assertThat(Syllables.hyphenated("С опоздан. Commitments 承诺 الالتزامات"))
                .isEqualTo("С опоздан. Commitments 承诺 الالتزامات");
    }

    private static String shown(String text) {
        return Syllables.hyphenated(text).replace('\u00AD', '-');
    }
}
