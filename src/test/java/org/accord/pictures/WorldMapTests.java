package org.accord.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Path2D;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CountryCode;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.junit.jupiter.api.Test;

class WorldMapTests {

    private static final int LARGEST_COMPRESSED = 25_000;
    private static final Pattern NUMBERS = Pattern.compile("(-?\\d+) ?(-?\\d+)");

    private final Pictures pictures = new Pictures(new Messages());

    private String everyState() {
        Map<CountryCode, WorldMap.Mark> marks = new LinkedHashMap<>();
        WorldMap.Mark active = new WorldMap.Mark(Tone.DONE, "Active");
        Countries.all().forEach(country -> marks.put(country.code(), active));
        return pictures.draw(
                        "map",
                        new WorldMap("World", marks, List.of(active), code -> "/states/" + code.slug()),
                        Language.EN)
                .svg()
                .text();
    }

    @Test
    void everyMemberOfTheUnitedNationsAndBothObserversAreOnIt() {
        String map = everyState();

        assertThat(Countries.members()).hasSize(193);
        for (Country country : Countries.members()) {
            assertThat(map).contains("href=\"/states/" + country.code().slug() + "\"");
        }
        assertThat(map).contains("href=\"/states/ps\"").contains("href=\"/states/va\"");
    }

    @Test
    void aStateLeadsToItsPageAndSaysItsNameAndValue() {
        assertThat(everyState()).contains("<title>Jordan · Active</title>");
    }

    @Test
    void aStateWithoutAValueLeadsNowhere() {
        WorldMap none = new WorldMap("World", Map.of(), List.of(), code -> "/states/" + code.slug());

        assertThat(pictures.draw("map", none, Language.EN).svg().text()).doesNotContain("href");
    }

    @Test
    void isSmallEnoughForAPublicPage() {
        byte[] map = everyState().getBytes(StandardCharsets.UTF_8);
        Deflater deflater = new Deflater(6);
        deflater.setInput(map);
        deflater.finish();
        int compressed = deflater.deflate(new byte[map.length]);

        assertThat(compressed).isLessThan(LARGEST_COMPRESSED);
    }

    @Test
    void crimeaIsDrawnWithUkraine() {
        assertThat(outline("UA").contains(554.5, 81.5)).isTrue();
        assertThat(outline("RU").contains(554.5, 81.5)).isFalse();
    }

    @Test
    void allShapesLieInThePicture() {
        for (CountryCode code : WorldShapes.ALL.states().keySet()) {
            if (WorldShapes.ALL.states().get(code).startsWith("<path")) {
                assertThat(outline(code.iso2()).getBounds().getMinX()).isGreaterThanOrEqualTo(0);
                assertThat(outline(code.iso2()).getBounds().getMaxX()).isLessThanOrEqualTo(WorldShapes.WIDTH);
                assertThat(outline(code.iso2()).getBounds().getMaxY()).isLessThanOrEqualTo(WorldShapes.HEIGHT);
            }
        }
    }

    /** The shape, from a path of M, l and z only. */
    private static Path2D outline(String code) {
        String markup = WorldShapes.ALL.states().get(new CountryCode(code));
        Path2D outline = new Path2D.Double();
        for (String ring : markup.substring(markup.indexOf('M') + 1, markup.lastIndexOf('z'))
                .split("zM")) {
            Matcher points = NUMBERS.matcher(ring);
            double x = 0;
            double y = 0;
            for (boolean first = true; points.find(); first = false) {
                x += Integer.parseInt(points.group(1));
                y += Integer.parseInt(points.group(2));
                if (first) {
                    outline.moveTo(x, y);
                } else {
                    outline.lineTo(x, y);
                }
            }
            outline.closePath();
        }
        return outline;
    }
}
