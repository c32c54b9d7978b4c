package org.accord.pictures;

/**
 * A drawing without its frame.
 *
 * @param width it is drawn for when it stands on its own
 * @param content markup
 * @param links it leads somewhere
 */
record Sketch(int width, int height, String content, Table table, boolean fluid, boolean links) {

    static final int WIDTH = 460;

    static Sketch chart(int height, Canvas canvas, Table table) {
        return new Sketch(WIDTH, height, canvas.content(), table, true, false);
    }
}
