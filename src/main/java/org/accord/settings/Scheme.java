package org.accord.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The light and the dark colours of every page, from {@code styles/tokens.css}: what an accent stands on, and what else
 * is written on the soft ground made from it.
 */
public enum Scheme {
    LIGHT,
    DARK;

    /** WCAG 2.2, 1.4.3: text against its ground. */
    public static final double LEAST_CONTRAST = 4.5;

    private static final String TOKENS = "/static/styles/tokens.css";
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
    private static final List<String> TEXTS = List.of("ink", "ink-2", "done", "doing", "late", "silent");
    private static final double SOFT = 0.12;
    private static final double STEP = 0.002;

    private final Map<String, Colour> tokens = new HashMap<>();

    static {
        Matcher found = TOKEN.matcher(read());
        while (found.find()) {
            LIGHT.tokens.put(found.group(1), new Colour(found.group(2)));
            DARK.tokens.put(found.group(1), new Colour(found.group(3)));
        }
    }

    /** A colour of ours by the name of its token, such as {@code paper}. */
    public Colour token(String name) {
        Colour colour = tokens.get(name);
        if (colour == null) {
            throw new IllegalStateException("tokens.css has no colour " + name);
        }
        return colour;
    }

    /** Contrast of an accent with the ground it stands out from least. */
    public double contrast(Colour accent) {
        return Math.min(accent.contrast(token("paper")), accent.contrast(token("sheet")));
    }

    public boolean isReadable(Colour accent) {
        return contrast(accent) >= LEAST_CONTRAST;
    }

    /** The accent itself when it is readable, otherwise its hue as much darker or lighter as it must be. */
    public Colour nearest(Colour accent) {
        return nearest(accent, LEAST_CONTRAST);
    }

    Colour nearest(Colour accent, double least) {
        Shade wished = Shade.of(accent);
        double away = this == LIGHT ? -STEP : STEP;
        Colour tried = accent;
        for (double now = wished.lightness(); contrast(tried) < least && now >= 0 && now <= 1; now += away) {
            tried = wished.at(now).colour();
        }
        return contrast(tried) < least ? token("ink") : tried;
    }

    /** A breath of the accent on paper, as strong as lets every text on it be read. */
    Colour soft(Colour accent) {
        Colour paper = token("paper");
        Colour soft = paper.mixed(accent, SOFT);
        for (double share = SOFT; share > 0 && !carries(soft, accent); share -= 0.01) {
            soft = paper.mixed(accent, share);
        }
        return carries(soft, accent) ? soft : paper;
    }

    private boolean carries(Colour ground, Colour accent) {
        return accent.contrast(ground) >= LEAST_CONTRAST
                && TEXTS.stream().allMatch(text -> token(text).contrast(ground) >= LEAST_CONTRAST);
    }

    private static String read() {
        try (InputStream tokens = Scheme.class.getResourceAsStream(TOKENS)) {
            if (tokens == null) {
                throw new IllegalStateException("the jar lacks " + TOKENS);
            }
            return new String(tokens.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
