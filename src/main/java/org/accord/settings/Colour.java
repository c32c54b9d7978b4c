package org.accord.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A colour of the screen.
 *
 * @param hex {@code #} and six small hexadecimal digits
 */
public record Colour(String hex) {

    private static final Pattern LONG = Pattern.compile("#?[0-9a-f]{6}");
    private static final Pattern SHORT = Pattern.compile("#?[0-9a-f]{3}");
    private static final int BASE = 16;
    private static final double MOST = 255.0;

    public Colour {
        if (hex.length() != 7 || hex.charAt(0) != '#' || !LONG.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a colour");
        }
    }

    /** Reads {@code #9b2c1a}, {@code 9B2C1A} or {@code #fff}; empty when it is none of them. */
    public static Optional<Colour> of(String typed) {
        String small = typed.strip().toLowerCase(Locale.ROOT);
        if (LONG.matcher(small).matches()) {
            return Optional.of(new Colour(small.startsWith("#") ? small : "#" + small));
        }
        if (SHORT.matcher(small).matches()) {
            String digits = small.startsWith("#") ? small.substring(1) : small;
            return Optional.of(new Colour("#" + digits.replaceAll("(.)", "$1$1")));
        }
        return Optional.empty();
    }

    /** From three parts of linear light, 0 to 1 each. */
    static Colour ofLight(double red, double green, double blue) {
        return new Colour(String.format(Locale.ROOT, "#%02x%02x%02x", coded(red), coded(green), coded(blue)));
    }

    /** Contrast by WCAG 2.2, from 1 to 21. */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** So much of the other in this one, as the screen mixes them. */
    Colour mixed(Colour other, double share) {
        StringBuilder hex = new StringBuilder("#");
        for (int place = 0; place < 3; place++) {
            long part = Math.round(part(place) * (1 - share) + other.part(place) * share);
            hex.append(String.format(Locale.ROOT, "%02x", part));
        }
        return new Colour(hex.toString());
    }

    /** Linear light of one of the three parts, 0 to 1. */
    double light(int place) {
        double part = part(place) / MOST;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private double luminance() {
        return 0.2126 * light(0) + 0.7152 * light(1) + 0.0722 * light(2);
    }

    private int part(int place) {
        return Integer.parseInt(hex.substring(1 + 2 * place, 3 + 2 * place), BASE);
    }

    private static long coded(double light) {
        double part = light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
        return Math.round(Math.clamp(part, 0, 1) * MOST);
    }

    @Override
    public String toString() {
        return hex;
    }
}
