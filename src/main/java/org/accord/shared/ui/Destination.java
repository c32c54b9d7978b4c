package org.accord.shared.ui;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * One place to go or act to begin, as the palette lists it.
 *
 * @param path below {@code /app/} with its query, or of a public page with a slash in front
 * @param text what a person looks for
 * @param detail whose it is, how it stands; may be empty
 */
public record Destination(Kind kind, String path, String text, String detail) {

    /** What sort of thing it is, in the order of the list; message keys {@code palette.kind.<name>}. */
    public enum Kind {
        VIEW,
        ACT,
        WAITING,
        FILTER,
        RECORD
    }

    public boolean isPublicPage() {
        return path.startsWith("/");
    }

    /** True when each word stands in its text or detail; case and accents do not matter. */
    public boolean matches(String words) {
        String own = folded(text + " " + detail);
        return Arrays.stream(folded(words).strip().split("\\s+")).allMatch(own::contains);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
