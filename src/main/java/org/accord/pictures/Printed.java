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

    /** What a reader hears instead of the picture. */
    public String alt() {
        return title + ": " + told;
    }

    /** As one well-formed element that needs nothing else. */
    public String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width
                + "\" height=\"" + height + "\" class=\"" + css + "\" alt=\"" + Markup.escaped(alt())
                + "\"><style type=\"text/css\">" + PrintStyle.sheet() + "</style>" + content + "</svg>";
    }

    /**
     * As PNG, for programs that draw no SVG.
     *
     * @param density how many dots in a row make one px
     */
    public byte[] png(int density) {
        return Raster.png(svg(), width * density);
    }
}
