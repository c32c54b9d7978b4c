package org.accord.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.accord.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardTests {

    private static final int EDGE = 70;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Train 600 magistrates",
                "تدريب 600 من القضاة على التعامل مع الأدلة الإلكترونية",
                "培训600名法官处理电子证据",
                "Подготовить 600 судей",
                "<b>&\"'\u0000\ud800 👩‍⚖️",
                "",
                "W"
            })
    void everyTitleGivesAPictureOfTheSizeThatSitesAskFor(String title) throws IOException {
        for (Language language : List.of(Language.EN, Language.AR)) {
            BufferedImage picture = drawn(new Card("Accord", "Commitment", title, "Record", language));

            assertThat(picture.getWidth()).isEqualTo(1200);
            assertThat(picture.getHeight()).isEqualTo(630);
        }
    }

    @Test
    void aTitleOfAnyLengthStaysWithinTheMargins() throws IOException {
        for (String title :
                List.of("W".repeat(300), "Ministry of the interior ".repeat(12), "وزارة الداخلية ".repeat(20))) {
            BufferedImage picture = drawn(new Card("Accord", "x", title, "y", Language.AR));

            for (int y = 20; y < picture.getHeight(); y += 2) {
                assertThat(picture.getRGB(EDGE, y)).isEqualTo(picture.getRGB(2, 20));
                assertThat(picture.getRGB(Card.WIDTH - EDGE, y)).isEqualTo(picture.getRGB(2, 20));
            }
        }
    }

    @Test
    void lettersNeedNoFontWhereTheyAreDrawn() {
        assertThat(new Card("Accord", "x", "Title", "y", Language.EN).svg())
                .doesNotContain("<text")
                .contains("<path");
    }

    @Test
    void ourFacesHaveEveryLetterOfTheSixLanguages() {
        for (String text : List.of("Straße – «été» ñ", "Ждёт съезда", "الالتزامات والتعهدات", "联合国承诺")) {
            for (TextLayout line : Lettering.title(40).lines(text, 1_000, Language.EN)) {
                assertThat(line.getCharacterCount()).isPositive();
            }
            assertThat(Lettering.title(40).misses(text)).isEmpty();
            assertThat(Lettering.text(20).misses(text)).isEmpty();
        }
    }

    private static BufferedImage drawn(Card card) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(Raster.png(card.svg(), Card.WIDTH)));
    }
}
