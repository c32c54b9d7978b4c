package org.accord.pictures;

/**
 * A drawing in SVG for a page, well formed and with every text escaped, so that it can stand in a page as it is.
 *
 * @param width what its coordinates are drawn for, in px
 * @param height in px
 * @param attributes of the root element
 * @param content what stands in the root element
 * @param fluid stretches to the width it is given while its letters keep their size; else it scales as a whole
 */
public record Svg(int width, int height, String attributes, String content, boolean fluid) {

    /** Styles by class only, from {@code charts.css}. */
    public String text() {
        String size =
                fluid ? " width=\"100%\" height=\"" + height + "\"" : " viewBox=\"0 0 " + width + " " + height + "\"";
        return "<svg" + size + attributes + ">" + content + "</svg>";
    }
}
