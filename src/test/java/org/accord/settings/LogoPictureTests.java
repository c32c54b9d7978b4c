package org.accord.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What becomes of files that are given as a logo. */
class LogoPictureTests {

    @Test
    void pictureIsDecodedAndWrittenAnewAsPng() throws IOException {
        for (String format : new String[] {"png", "jpeg"}) {
            LogoPicture picture = LogoPicture.of(aPicture(300, 100, format));

            BufferedImage read = ImageIO.read(new ByteArrayInputStream(picture.png()));
            assertThat(picture.png()).startsWith(0x89, 'P', 'N', 'G');
            assertThat(read.getWidth()).isEqualTo(300).isEqualTo(picture.logo().width());
            assertThat(read.getHeight()).isEqualTo(100).isEqualTo(picture.logo().height());
        }
    }

    @Test
    void whatHidesBehindThePictureIsGone() throws IOException {
        byte[] picture = aPicture(20, 20, "png");
        byte[] both = Arrays.copyOf(picture, picture.length + 200);
        Arrays.fill(both, picture.length, both.length, (byte) '<');

        assertThat(LogoPicture.of(both).png()).isEqualTo(LogoPicture.of(picture).png());
    }

    @Test
    void largePictureIsMadeToFitTheMasthead() throws IOException {
        Logo logo = LogoPicture.of(aPicture(2_000, 1_000, "png")).logo();

        assertThat(logo.width()).isEqualTo(384);
        assertThat(logo.height()).isEqualTo(192);
    }

    @Test
    void textThatCallsItselfAPictureIsNone() {
        assertThat(faultOf("I am a picture.".getBytes(StandardCharsets.UTF_8))).isEqualTo("settings.logoNoPicture");
    }

    @Test
    void drawingThatCarriesAProgramIsRefusedWithItsReason() {
        String svg = "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

        assertThat(faultOf(svg.getBytes(StandardCharsets.UTF_8))).isEqualTo("settings.logoSvg");
    }

    @Test
    void otherKindsOfPicturesAreNamedSo() throws IOException {
        byte[] webp = "RIFF\u0010\u0000\u0000\u0000WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(faultOf(aPicture(20, 20, "gif"))).isEqualTo("settings.logoFormat");
        assertThat(faultOf(webp)).isEqualTo("settings.logoFormat");
    }

    @Test
    void cutOffPicturesAreBroken() throws IOException {
        for (String format : new String[] {"png", "jpeg"}) {
            byte[] picture = aPicture(200, 200, format);

            assertThat(faultOf(Arrays.copyOf(picture, picture.length / 2)))
                    .as(format)
                    .isEqualTo("settings.logoBroken");
            assertThat(faultOf(Arrays.copyOf(picture, 30))).as(format).isEqualTo("settings.logoBroken");
        }
    }

    @Test
    void hugePictureIsRefusedByItsHeaderAlone() {
        assertThat(faultOf(aPngHeader(20_000, 20_000))).isEqualTo("settings.logoTooWide");
        assertThat(faultOf(aPngHeader(Integer.MAX_VALUE, 1))).isEqualTo("settings.logoTooWide");
        assertThat(faultOf(aPngHeader(0, 0))).isEqualTo("settings.logoBroken");
    }

    @Test
    void emptyAndTooLargeFilesAreNamedSo() {
        assertThat(faultOf(new byte[0])).isEqualTo("empty");
        assertThat(faultOf(new byte[LogoPicture.LARGEST_BYTES + 1])).isEqualTo("settings.logoTooLarge");
    }

    private static String faultOf(byte[] content) {
        return catchThrowableOfType(SettingsProblem.Invalid.class, () -> LogoPicture.of(content))
                .faults()
                .get("logo");
    }

    static byte[] aPicture(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, (x * 7 << 16) ^ (y * 13 << 8) ^ x * y);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(
                width * height > 1_000_000 ? new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB) : image,
                format,
                out);
        return out.toByteArray();
    }

    /** A PNG that says its size and holds no pixels. */
    private static byte[] aPngHeader(int width, int height) {
        ByteBuffer header = ByteBuffer.allocate(8 + 25 + 12);
        header.putLong(0x89504E470D0A1A0AL);
        header.putInt(13);
        byte[] chunk = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(chunk);
        header.put(chunk).putInt((int) sum.getValue());
        header.putInt(0).put("IDAT".getBytes(StandardCharsets.US_ASCII)).putInt(0x35AF061E);
        return header.array();
    }
}
