package org.accord.settings;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.tika.Tika;

/**
 * What somebody gives as a logo, made safe: its type is found by content, its size read before its pixels, the pixels
 * decoded, made as small as a masthead needs, and written anew. Nothing of the file that came in is served.
 *
 * @param logo what it is
 * @param png its bytes
 */
record LogoPicture(Logo logo, byte[] png) {

    /** The largest file that is taken: 1 MB. */
    static final int LARGEST_BYTES = 1_000_000;

    private static final int LARGEST_SIDE = 2_000;
    private static final int WIDTH = 640;
    private static final int HEIGHT = 192;
    private static final Map<String, String> FORMATS = Map.of("image/png", "png", "image/jpeg", "jpeg");
    private static final Tika TIKA = new Tika();

    /**
     * Reads a picture.
     *
     * @throws SettingsProblem.Invalid with field {@code logo} when it is none that can be shown
     */
    static LogoPicture of(byte[] content) {
        if (content.length == 0 || content.length > LARGEST_BYTES) {
            throw refused(content.length == 0 ? "empty" : "settings.logoTooLarge");
        }
        String type = TIKA.detect(content);
        String format = FORMATS.get(type);
        if (format == null) {
            throw refused(
                    switch (type) {
                        case "image/svg+xml" -> "settings.logoSvg";
                        case "image/webp", "image/gif", "image/bmp", "image/tiff", "image/avif", "image/heic" ->
                            "settings.logoFormat";
                        default -> "settings.logoNoPicture";
                    });
        }
        return written(fitted(decoded(content, format)));
    }

    private static BufferedImage decoded(byte[] content, String format) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        AtomicBoolean broken = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> broken.set(true));
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > LARGEST_SIDE || reader.getHeight(0) > LARGEST_SIDE) {
                throw refused("settings.logoTooWide");
            }
            BufferedImage image = reader.read(0);
            if (broken.get()) {
                throw refused("settings.logoBroken");
            }
            return image;
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw refused("settings.logoBroken");
        } finally {
            reader.dispose();
        }
    }

    /** By halves, so that thin lines stay. */
    private static BufferedImage fitted(BufferedImage image) {
        double share = Math.min(1, Math.min((double) WIDTH / image.getWidth(), (double) HEIGHT / image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * share));
        int height = Math.max(1, (int) Math.round(image.getHeight() * share));
        BufferedImage now = image;
        while (now.getWidth() > 2 * width && now.getHeight() > 2 * height) {
            now = drawn(now, now.getWidth() / 2, now.getHeight() / 2);
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }

    private static LogoPicture written(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            byte[] png = out.toByteArray();
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(png));
            return new LogoPicture(new Logo(sha256, image.getWidth(), image.getHeight()), png);
        } catch (IOException | NoSuchAlgorithmException impossibleInMemory) {
            throw new IllegalStateException(impossibleInMemory);
        }
    }

    private static SettingsProblem.Invalid refused(String fault) {
        return new SettingsProblem.Invalid(Map.of("logo", fault));
    }
}
