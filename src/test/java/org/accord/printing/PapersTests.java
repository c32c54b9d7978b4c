package org.accord.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.accord.shared.Language;
import org.junit.jupiter.api.Test;

class PapersTests {

    private static final String ARABIC = "تلتزم نيوزيلندا بتدريب 480 قاضيًا على الأدلة الإلكترونية بحلول 2027.";
    private static final String CHINESE = "新西兰承诺在2027年之前就电子证据培训480名法官，并公布结果。";
    private static final String MIXED = "وزارة Justice & <Security> التحول 数字化 \"بدون\" 100%";

    private static final PaperBench BENCH = new PaperBench();

    @Test
    void arabicHasEveryGlyphAndIsReadInOrder() {
        byte[] pdf = BENCH.print(Language.AR, "تدريب القضاة", List.of(ARABIC), List.of("أول", "ثان", "ثالث"));

        assertThat(Reading.missingGlyphs(pdf)).isEmpty();
        assertThat(plain(Reading.text(pdf)))
                .contains("تدريب القضاة", plain(ARABIC), "كيف تتحقق من هذا المستند")
                .containsSubsequence("تدريب القضاة", "كيف تتحقق", "تلتزم نيوزيلندا");
    }

    @Test
    void chineseHasEveryGlyphAndIsReadInOrder() {
        byte[] pdf = BENCH.print(Language.ZH, "培训法官", List.of(CHINESE), List.of("甲", "乙"));

        assertThat(Reading.missingGlyphs(pdf)).isEmpty();
        assertThat(Reading.text(pdf).replaceAll("\\s", ""))
                .contains(CHINESE)
                .containsSubsequence("培训法官", "如何核验本文件", "新西兰");
    }

    @Test
    void everyLanguagePrintsItsOwnWordsWithoutMissingGlyph() {
        for (Language language : Language.values()) {
            byte[] pdf = BENCH.print(language, language.ownName(), List.of(language.ownName()), List.of("1"));

            assertThat(Reading.missingGlyphs(pdf)).as(language.ownName()).isEmpty();
            assertThat(plain(Reading.text(pdf))).contains(language.ownName());
        }
    }

    @Test
    void theFirstCellOfARowIsReadFirstFromRightToLeft() {
        byte[] pdf = BENCH.print(Language.AR, "جدول", List.of(), List.of("أول", "ثان", "ثالث"));
        byte[] latin = BENCH.print(Language.EN, "Table", List.of(), List.of("first", "second", "third"));

        assertThat(Reading.rows(latin).getLast()).isSorted().hasSizeGreaterThanOrEqualTo(3);
        assertThat(Reading.rows(pdf).getLast())
                .isSortedAccordingTo(java.util.Comparator.reverseOrder())
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void theSamePaperIsTheSameFile() {
        byte[] once = BENCH.print(Language.AR, "تدريب", List.of(ARABIC, CHINESE), List.of("1", "2"));
        byte[] again = new PaperBench().print(Language.AR, "تدريب", List.of(ARABIC, CHINESE), List.of("1", "2"));

        assertThat(again).isEqualTo(once);
    }

    @Test
    void awkwardNamesArePrintedWhole() {
        String endless = "Bundesministerium".repeat(18).substring(0, 300);
        byte[] pdf = BENCH.print(Language.EN, endless, List.of(MIXED, "Ö"), List.of(endless, MIXED, "x"));
        String text = Reading.text(pdf);

        assertThat(Reading.missingGlyphs(pdf)).isEmpty();
        assertThat(text.replaceAll("\\s", "")).contains(endless);
        assertThat(text).contains("Justice & <Security", "数字", "100%");
    }

    @Test
    void aCharacterThatNoFontHasIsReplacedAndThePaperSaysSo() {
        byte[] pdf = BENCH.print(Language.EN, "ไทย and 😀", List.of(), List.of("1"));

        assertThat(Reading.missingGlyphs(pdf)).isEmpty();
        assertThat(Reading.text(pdf)).contains("\uFFFD\uFFFD\uFFFD and \uFFFD", "cannot be set in print");
        assertThat(Reading.text(BENCH.print(Language.EN, "Plain", List.of(), List.of("1"))))
                .doesNotContain("cannot be set in print");
    }

    @Test
    void everyTokenOfTheSheetHasAValueOfTheLightScheme() {
        String sheet = PaperStyle.sheet(Language.AR);

        assertThat(sheet).doesNotContain("var(", "light-dark(", "color-mix(").contains("#9b2c1a");
        assertThatThrownBy(() -> PaperStyle.resolved("a { color: var(--nowhere) }", Map.of()))
                .hasMessageContaining("--nowhere");
    }

    /** Letters as typed, whatever shapes they were drawn in. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", " ");
    }
}
