package org.accord.pictures;

/**
 * A drawing in SVG, well formed and with every text escaped, so that it can stand in a page as it is.
 *
 * @param width what its coordinates are drawn for, in px
 * @param height in px
 * @param attributes of the root element
 * @param content what stands in the root element
 * @param fluid stretches to the width it is given while its letters keep their size; else it scales as a whole
 */
public record Svg(int width, int height, String attributes, String content, boolean fluid) {

    /** For a page: styles by class only, from {@code charts.css}. */
    public String text() {
        String size =
                fluid ? " width=\"100%\" height=\"" + height + "\"" : " viewBox=\"0 0 " + width + " " + height + "\"";
        return "<svg" + size + attributes + ">" + content + "</svg>";
    }

    /** On its own, for print, mail or a file: of a fixed size, with its styles inside, in the light scheme. */
    public String alone() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 "
                + width + " " + height + "\" width=\"" + width + "\" height=\"" + height + "\"" + attributes
                + "><style type=\"text/css\">" + PrintStyle.sheet() + "</style>"
                + held(content).replace("<a href=", "<a xlink:href=") + "</svg>";
    }

    /** Batik holds text by its left edge whatever its direction says. */
    private static String held(String content) {
        return content.replace(" text-anchor=\"middle\" direction=\"rtl\"", " text-anchor=\"middle\"")
                .replace(" text-anchor=\"end\" direction=\"rtl\"", "")
                .replace(" direction=\"rtl\"", " text-anchor=\"end\"");
    }
}
