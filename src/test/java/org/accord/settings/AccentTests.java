package org.accord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTests {

    private static final List<String> TEXTS = List.of("ink", "ink-2", "done", "doing", "late", "silent");

    @Test
    void contrastIsThatOfTheGuidelines() {
        assertThat(colour("#000").contrast(colour("#fff"))).isEqualTo(21, within(0.001));
        assertThat(colour("#767676").contrast(colour("#ffffff"))).isEqualTo(4.54, within(0.01));
        assertThat(colour("#777777").contrast(colour("#ffffff"))).isEqualTo(4.48, within(0.01));
        assertThat(colour("#9b2c1a").contrast(colour("#9b2c1a"))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#9B2C1A", "9b2c1a", " #9b2c1a "})
    void coloursAreReadAsPeopleWriteThem(String typed) {
        assertThat(Colour.of(typed)).contains(new Colour("#9b2c1a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#12345", "#gggggg", "url(x)", "#9b2c1a;} body{display:none"})
    void anythingElseIsNoColour(String typed) {
        assertThat(Colour.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void nearestReadableColourIsReadableAndTheFaintOneIsNot(Scheme scheme) {
        for (String typed : List.of("#ffff00", "#00ff00", "#7f7f7f", "#ff8800", "#0000ff", "#fbf9f4", "#10141d")) {
            Colour nearest = scheme.nearest(colour(typed));

            assertThat(scheme.contrast(nearest)).as("%s of %s", nearest, typed).isGreaterThanOrEqualTo(4.5);
            if (!scheme.isReadable(colour(typed))) {
                assertThat(scheme.contrast(nearest))
                        .as("no further than needed")
                        .isLessThan(5.2);
            }
        }
    }

    @Test
    void readableColourIsNearestToItself() {
        assertThat(Scheme.LIGHT.nearest(colour("#9b2c1a"))).isEqualTo(colour("#9b2c1a"));
    }

    @Test
    void ourOwnAccentIsReadable() {
        for (Scheme scheme : Scheme.values()) {
            assertThat(scheme.isReadable(scheme.token("accent"))).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#9b2c1a", "#00558c", "#006b3f", "#4b0082", "#000000"})
    void everyTextCanBeReadOnTheSoftGroundOfAnAccent(String typed) {
        Accent accent = new Accent(colour(typed), Accent.darkOf(colour(typed)));

        for (Scheme scheme : Scheme.values()) {
            Colour chosen = scheme == Scheme.LIGHT ? accent.light() : accent.dark();
            Colour soft = scheme.soft(chosen);
            assertThat(chosen.contrast(soft)).isGreaterThanOrEqualTo(4.5);
            TEXTS.forEach(text -> assertThat(scheme.token(text).contrast(soft))
                    .as("%s on %s", text, soft)
                    .isGreaterThanOrEqualTo(4.5));
        }
    }

    @Test
    void styleSheetLeavesForcedColoursAlone() {
        String css = new Accent(colour("#00558c"), Accent.darkOf(colour("#00558c"))).styleSheet();

        assertThat(css).startsWith("@media (forced-colors: none)").contains("--accent: light-dark(#00558c, #");
    }

    @Test
    void accentThatCannotBeReadCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Accent(colour("#ffff00"), colour("#ffff00")));
    }

    private static Colour colour(String typed) {
        return Colour.of(typed).orElseThrow();
    }
}
