package org.accord.settings;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture that was received, decoded and written anew as PNG.
 *
 * @param sha256 of the PNG, also the name it is kept under
 * @param width in pixels
 * @param height in pixels
 */
public record Logo(String sha256, int width, int height) {

    private static final Pattern FORM = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,4}) ([0-9]{1,4})");
    private static final int TAG = 12;

    /** A short name for its address. */
    public String tag() {
        return sha256.substring(0, Math.min(TAG, sha256.length()));
    }

    /** As it stands in a setting. */
    String written() {
        return sha256 + " " + width + " " + height;
    }

    /** Reads what {@link #written} wrote. */
    public static Optional<Logo> read(String written) {
        return Optional.of(FORM.matcher(written))
                .filter(Matcher::matches)
                .map(parts ->
                        new Logo(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
    }
}
