package org.accord.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PicturesTests {

    private static final String NASTY = "<script>alert('1')</script> & \"\u0000\u0007\ud800 \u202e שלום";
    private static final String LONG = "ministry of ".repeat(25);

    private final Pictures pictures = new Pictures(new Messages());

    static Stream<Picture> everyKind() {
        return Stream.of(NASTY, LONG, "x").flatMap(PicturesTests::of);
    }

    private static Stream<Picture> of(String text) {
        List<Optional<Double>> values = List.of(Optional.of(12.5), Optional.empty(), Optional.of(9e15));
        return Stream.of(
                new StackedBar(
                        text,
                        List.of(
                                new StackedBar.Part(text, Tone.DONE, Long.MAX_VALUE / 2),
                                new StackedBar.Part(text, Tone.NONE, 1))),
                new StackedBar(text, List.of()),
                new StackedBar(text, List.of(new StackedBar.Part(text, Tone.LATE, 0))),
                new Progress(
                        text, BigDecimal.ZERO, new BigDecimal("1e30"), Optional.of(new BigDecimal("1e29")), 10, text),
                new Progress(text, BigDecimal.TEN, BigDecimal.ONE, Optional.empty(), 0, ""),
                new CycleLine(
                        text,
                        List.of(text, "2", "3"),
                        List.of(new CycleLine.Line(text, Tone.SILENT, values)),
                        CycleLine.Scale.NUMBER),
                new CycleLine(
                        text,
                        List.of(text),
                        List.of(new CycleLine.Line(text, Tone.MOST, List.of(Optional.of(0.0)))),
                        CycleLine.Scale.PERCENT),
                new CycleLine(text, List.of(), List.of(), CycleLine.Scale.PERCENT),
                new HeatGrid(
                        text, text, List.of(text, text), List.of(new HeatGrid.Row(text, List.of(0L, Long.MAX_VALUE)))),
                new HeatGrid(text, text, List.of(), List.of()),
                new SurvivalCurve(text, List.of(new SurvivalCurve.Step(1, 3, 1), new SurvivalCurve.Step(2, 0, 0))),
                new SurvivalCurve(text, List.of()),
                map(text, Map.of(new CountryCode("JO"), new WorldMap.Mark(Tone.DONE, text))),
                map(text, Map.of()));
    }

    private static WorldMap map(String text, Map<CountryCode, WorldMap.Mark> marks) {
        return new WorldMap(
                text,
                marks,
                List.copyOf(marks.values()),
                code -> "/states/" + code.slug() + "?lang=ar&as-of=2023-01-01");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void isWellFormedNamedAndDescribedInEveryLanguage(Picture picture) throws Exception {
        for (Language language : Language.values()) {
            Drawn drawn = pictures.draw("one", picture, language);

            String svg = drawn.svg().text();
            Element root = read(svg).getDocumentElement();
            assertThat(child(root, "title")).isNotBlank();
            assertThat(child(root, "desc")).isNotBlank();
            assertThat(root.getAttribute("aria-labelledby")).isEqualTo("one-t");
            assertThat(root.getAttribute("role")).isIn("img", "group");
            assertThat(svg).doesNotContain("<script").doesNotContain("NaN").doesNotContain("Infinity");
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void inPrintItIsWellFormedToldAndNeedsNeitherFontNorLink(Picture picture) throws Exception {
        for (Language language : Language.values()) {
            Printed printed = pictures.print("one", picture, language, 640);

            Element root = read(printed.svg()).getDocumentElement();
            assertThat(root.getAttribute("alt")).isNotBlank();
            assertThat(root.getElementsByTagName("text").getLength()).isZero();
            assertThat(printed.svg())
                    .contains("width=\"640\"")
                    .doesNotContain("href=", "<script", "NaN", "Infinity", "var(", "light-dark");
            assertThat(printed.table())
                    .isEqualTo(pictures.draw("one", picture, language).table());
        }
    }

    @Test
    void inPrintLettersBeginWhereReadingBegins() {
        StackedBar bar = new StackedBar("x", List.of(new StackedBar.Part("في الموعد", Tone.DONE, 3)));

        assertThat(firstLetters(bar, Language.EN)).isBetween(20.0, 40.0);
        assertThat(firstLetters(bar, Language.AR)).isBetween(440.0, 620.0);
    }

    private double firstLetters(Picture picture, Language language) {
        String svg = pictures.print("one", picture, language, 640).svg();
        return Double.parseDouble(svg.replaceFirst("(?s).*?<path class=\"letters v\" d=\"M([0-9.]+) .*", "$1"));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void needsNoStyleThatThePolicyOfPublicPagesForbids(Picture picture) {
        String svg = pictures.draw("one", picture, Language.EN).svg().text();

        assertThat(svg).doesNotContain("style=").doesNotContain("<style").doesNotContainPattern("<[^>]* on[a-z]+=");
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void drawsTheSameTwice(Picture picture) {
        assertThat(pictures.draw("one", picture, Language.RU)).isEqualTo(pictures.draw("one", picture, Language.RU));
    }

    @Test
    void beginsWhereReadingBegins() throws Exception {
        StackedBar bar = new StackedBar(
                "x", List.of(new StackedBar.Part("a", Tone.DONE, 3), new StackedBar.Part("b", Tone.LATE, 1)));

        assertThat(bars(bar, Language.EN)).containsExactly("0% 75%", "75% 25%");
        assertThat(bars(bar, Language.AR)).containsExactly("25% 75%", "0% 25%");
    }

    private List<String> bars(StackedBar bar, Language language) throws Exception {
        NodeList boxes = read(pictures.draw("one", bar, language).svg().text()).getElementsByTagName("rect");
        List<String> bars = new ArrayList<>();
        for (int i = 0; i < boxes.getLength(); i++) {
            Element box = (Element) boxes.item(i);
            if (box.getAttribute("class").equals("part")
                    && box.getAttribute("height").equals("28")) {
                bars.add(box.getAttribute("x") + " " + box.getAttribute("width"));
            }
        }
        return bars;
    }

    @Test
    void lettersRunAsTheirLanguageDoes() {
        StackedBar bar = new StackedBar("x", List.of(new StackedBar.Part("a", Tone.DONE, 3)));

        assertThat(pictures.draw("one", bar, Language.AR).svg().text()).contains("direction=\"rtl\"");
        assertThat(pictures.draw("one", bar, Language.ZH).svg().text()).doesNotContain("direction");
    }

    @Test
    void colourIsNotAllThatTellsPartsApart() {
        List<String> textures = Stream.of(Tone.values())
                .map(tone -> Texture.of("one", tone).replaceAll("(class|id)=\"[^\"]*\"", ""))
                .distinct()
                .toList();

        assertThat(textures).hasSize(Tone.values().length);
    }

    @Test
    void theTableSaysWhatThePictureShows() {
        StackedBar bar = new StackedBar(
                "Reports",
                List.of(new StackedBar.Part("On time", Tone.DONE, 3), new StackedBar.Part("<Late>", Tone.LATE, 1)));

        Drawn drawn = pictures.draw("one", bar, Language.EN);

        assertThat(drawn.table().rows()).containsExactly(List.of("On time", "3", "75%"), List.of("<Late>", "1", "25%"));
        assertThat(drawn.table().markup("Reports"))
                .contains("<bdi>&lt;Late&gt;</bdi>")
                .contains("scope=\"row\"");
        assertThat(drawn.svg().text()).contains("On time: Number 3, Share 75%");
    }

    @Test
    void survivalIsEstimatedAfterKaplanAndMeier() {
        SurvivalCurve curve = new SurvivalCurve(
                "x",
                List.of(
                        new SurvivalCurve.Step(1, 10, 2),
                        new SurvivalCurve.Step(2, 5, 1),
                        new SurvivalCurve.Step(3, 2, 0)));

        assertThat(curve.percents())
                .usingElementComparator(PicturesTests::nearly)
                .containsExactly(80.0, 64.0, 64.0);
    }

    private static int nearly(double one, double other) {
        return Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other);
    }

    @Test
    void aLongLabelIsCutWhereALetterEnds() {
        assertThat(Markup.shortened("é".repeat(60), 10)).isEqualTo("é".repeat(9) + "…");
        assertThat(Markup.shortened("国".repeat(60), 10)).isEqualTo("国".repeat(4) + "…");
        assertThat(Markup.shortened("ten letter", 10)).isEqualTo("ten letter");
    }

    @Test
    void anIdThatCouldBreakOutOfMarkupIsRefused() {
        assertThatThrownBy(() -> pictures.draw("a\"b", map("x", Map.of()), Language.EN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawingsOfOursBecomePng() {
        for (Language language : List.of(Language.EN, Language.AR, Language.ZH)) {
            Map<CountryCode, WorldMap.Mark> marks = new LinkedHashMap<>();
            marks.put(new CountryCode("FR"), new WorldMap.Mark(Tone.DOING, "Due"));

            byte[] png =
                    pictures.print("one", map("World", marks), language, 400).png(2);

            assertThat(png).startsWith(0x89, 'P', 'N', 'G');
        }
    }

    private static Document read(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static String child(Element root, String name) {
        return root.getElementsByTagName(name).item(0).getTextContent();
    }
}
