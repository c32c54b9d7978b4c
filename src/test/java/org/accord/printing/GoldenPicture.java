package org.accord.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Pictures of papers that a person looked at and kept, below {@code src/test/resources/papers}. What a paper looks like now
 * is left in {@code target/papers}: whoever changed it on purpose looks at it and puts it in the place of the old one.
 */
public final class GoldenPicture {

    private static final Path KEPT = Path.of("src", "test", "resources", "papers");
    private static final Path NOW = Path.of("target", "papers");
    private static final int DOTS_PER_INCH = 64;

    /** Of 255; edges of letters are drawn a shade darker or lighter by another virtual machine. */
    private static final int SAME_SHADE = 48;

    private static final double MOST_OTHER_DOTS = 0.001;

    private GoldenPicture() {}

    /** Fails when the paper does not look as the picture of that name. */
    public static void assertLooksAs(String name, byte[] pdf) throws IOException {
        BufferedImage now = pages(pdf);
        Files.createDirectories(NOW);
        ImageIO.write(now, "png", NOW.resolve(name + ".png").toFile());

        assertThat(KEPT.resolve(name + ".png")).as("kept picture").exists();
        BufferedImage kept = ImageIO.read(KEPT.resolve(name + ".png").toFile());
        assertThat(now.getWidth() + " x " + now.getHeight())
                .as("size of %s", name)
                .isEqualTo(kept.getWidth() + " x " + kept.getHeight());
        assertThat(otherDots(kept, now)).as("dots of %s that changed", name).isLessThanOrEqualTo(MOST_OTHER_DOTS);
    }

    /** All pages, one below the other. */
    private static BufferedImage pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            BufferedImage first = renderer.renderImageWithDPI(0, DOTS_PER_INCH, ImageType.RGB);
            int height = first.getHeight();
            BufferedImage all = new BufferedImage(
                    first.getWidth(), height * document.getNumberOfPages(), BufferedImage.TYPE_INT_RGB);
            Graphics2D drawing = all.createGraphics();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                drawing.drawImage(
                        renderer.renderImageWithDPI(page, DOTS_PER_INCH, ImageType.RGB), 0, page * height, null);
            }
            drawing.dispose();
            return all;
        }
    }

    /** The share of dots that are clearly others. */
    private static double otherDots(BufferedImage kept, BufferedImage now) {
        long others = 0;
        for (int y = 0; y < now.getHeight(); y++) {
            for (int x = 0; x < now.getWidth(); x++) {
                others += isOther(kept.getRGB(x, y), now.getRGB(x, y)) ? 1 : 0;
            }
        }
        return (double) others / ((long) now.getWidth() * now.getHeight());
    }

    private static boolean isOther(int kept, int now) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((kept >> shift & 0xff) - (now >> shift & 0xff)) > SAME_SHADE) {
                return true;
            }
        }
        return false;
    }
}
