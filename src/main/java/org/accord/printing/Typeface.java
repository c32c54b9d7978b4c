package org.accord.printing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A font that papers are set in: the files below {@code fonts/}. A text takes each character from the first family its
 * style names that has it.
 *
 * @param file name below {@code fonts/}
 * @param family name in style sheets
 * @param weight 400 or 600
 */
record Typeface(String file, String family, int weight) {

    private static final int REGULAR = 400;
    private static final int SEMI_BOLD = 600;

    /** Chinese has one weight: its file is ten times as large as the others. */
    static final java.util.List<Typeface> ALL = java.util.List.of(
            new Typeface("NotoSans-Regular.ttf", "Noto Sans", REGULAR),
            new Typeface("NotoSans-SemiBold.ttf", "Noto Sans", SEMI_BOLD),
            new Typeface("NotoSerif-Regular.ttf", "Noto Serif", REGULAR),
            new Typeface("NotoSerif-SemiBold.ttf", "Noto Serif", SEMI_BOLD),
            new Typeface("NotoNaskhArabic-Regular.ttf", "Noto Naskh Arabic", REGULAR),
            new Typeface("NotoNaskhArabic-SemiBold.ttf", "Noto Naskh Arabic", SEMI_BOLD),
            new Typeface("NotoSansSC-Regular.ttf", "Noto Sans SC", REGULAR));

    InputStream open() {
        InputStream stream = Typeface.class.getResourceAsStream("/fonts/" + file);
        if (stream == null) {
            throw new UncheckedIOException(new IOException("no font " + file));
        }
        return stream;
    }
}
