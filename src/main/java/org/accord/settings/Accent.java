package org.accord.settings;

/**
 * The one colour that stands for acts and for where you are, in both schemes.
 *
 * @param light readable on light paper
 * @param dark readable on dark paper
 */
public record Accent(Colour light, Colour dark) {

    private static final double COMFORTABLE = 6;

    public Accent {
        if (!Scheme.LIGHT.isReadable(light) || !Scheme.DARK.isReadable(dark)) {
            throw new IllegalArgumentException("an accent must be readable");
        }
    }

    /** The same hue for dark paper, made comfortably light. */
    static Colour darkOf(Colour light) {
        return Scheme.DARK.nearest(light, COMFORTABLE);
    }

    /** The style sheet that puts it in the place of ours; whoever chose their own colours keeps them. */
    public String styleSheet() {
        return """
                @media (forced-colors: none) {
                  html:root {
                    --accent: light-dark(%s, %s);
                    --accent-soft: light-dark(%s, %s);
                  }
                }
                """.formatted(light, dark, Scheme.LIGHT.soft(light), Scheme.DARK.soft(dark));
    }

    /** The same for the same colours: a name for the style sheet. */
    public String tag() {
        return light.hex().substring(1) + "-" + dark.hex().substring(1);
    }
}
