package org.accord.shared.web;

import org.accord.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * The portal's face at the head of a page.
 *
 * @param name of the portal
 * @param language of the name
 * @param styleSheet address of a further style sheet with the portal's own accent, if any
 * @param logo beside the name, if any
 */
public record Masthead(
        String name,
        Language language,
        @Nullable String styleSheet,
        @Nullable Picture logo) {

    /** A name alone. */
    public static Masthead of(String name) {
        return new Masthead(name, Language.EN, null, null);
    }

    /**
     * A picture.
     *
     * @param address of it
     * @param text what it shows
     * @param language of the text
     * @param width in pixels
     * @param height in pixels
     */
    public record Picture(String address, String text, Language language, int width, int height) {}
}
