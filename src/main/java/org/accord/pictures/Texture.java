package org.accord.pictures;

/** What a tone looks like as a surface. */
final class Texture {

    private Texture() {}

    static String of(String id, Tone tone) {
        return "<pattern id=\"" + id + "-" + tone.css() + "\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\""
                + turned(tone) + "><rect class=\"tone " + tone.css() + "\" width=\"6\" height=\"6\"/>" + grain(tone)
                + "</pattern>";
    }

    /**
     * What an element of a class is filled with, as attributes. In print a full surface is filled plainly: tiles would
     * show their seams.
     */
    static String fill(String id, String css, Tone tone, boolean print) {
        if (print && tone == Tone.DONE) {
            return " class=\"" + (css + " tone done").strip() + "\"";
        }
        return (css.isEmpty() ? "" : " class=\"" + css + "\"") + " fill=\"url(#" + id + "-" + tone.css() + ")\"";
    }

    private static String turned(Tone tone) {
        return switch (tone) {
            case DOING -> " patternTransform=\"rotate(45)\"";
            case MOST -> " patternTransform=\"rotate(-45)\"";
            default -> "";
        };
    }

    private static String grain(Tone tone) {
        return switch (tone) {
            case DONE -> "";
            case NONE -> "<path class=\"ruled\" d=\"M0 3h6\"/>";
            case MOST -> "<path class=\"grain thin\" d=\"M0 3h6\"/>";
            case DOING -> "<path class=\"grain\" d=\"M0 3h6\"/>";
            case LATE -> "<path class=\"grain thin\" d=\"M0 1.5h6M1.5 0v6\"/>";
            case SILENT -> "<circle class=\"speck\" cx=\"3\" cy=\"3\" r=\"1.6\"/>";
        };
    }
}
