package org.accord.pictures;

/**
 * A picture ready for paper or mail.
 *
 * @param told the same figures in words
 * @param width in px
 * @param height in px
 * @param css classes of the whole
 * @param content markup
 * @param table the same figures as rows
 */
public record Printed(String title, String told, int width, int height, String css, String content, Table table) {

    private static final int MARGIN = 12;

    /** What a reader hears instead of the picture. */
    public String alt() {
        return title + ": " + told;
    }

    /** As one well-formed element that needs nothing else. */
    public String svg() {
        return svg(0, content);
    }

    /**
     * As PNG with a margin, on the paper of the light scheme: programs that turn a mail dark leave it as it is.
     *
     * @param density how many dots in a row make one px
     */
    public byte[] png(int density) {
        String ground = "<rect class=\"sheet\" x=\"-" + MARGIN + "\" y=\"-" + MARGIN + "\" width=\"" + pngWidth()
                + "\" height=\"" + pngHeight() + "\"/>";
        String held =
                "<svg width=\"" + width + "\" height=\"" + height + "\" overflow=\"visible\">" + content + "</svg>";
        return Raster.png(svg(MARGIN, ground + held), pngWidth() * density);
    }

    /** In px. */
    public int pngWidth() {
        return width + 2 * MARGIN;
    }

    /** In px. */
    public int pngHeight() {
        return height + 2 * MARGIN;
    }

    private String svg(int margin, String held) {
        int wide = width + 2 * margin;
        int high = height + 2 * margin;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"" + -margin + " " + -margin + " " + wide + " "
                + high
                + "\" width=\"" + wide + "\" height=\"" + high + "\" class=\"" + css + "\" alt=\""
                + Markup.escaped(alt())
                + "\"><style type=\"text/css\">" + PrintStyle.sheet() + "</style>" + held + "</svg>";
    }
}
