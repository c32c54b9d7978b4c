package org.accord.pictures;

import java.util.List;

/**
 * The figures of a picture as rows; the first cell of a row heads it.
 *
 * @param words true when the other cells are words, false when they are numbers
 */
public record Table(List<String> head, List<List<String>> rows, boolean words) {

    public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** As HTML, every text escaped: a map's two hundred rows would keep a template busy. */
    public String markup(String caption) {
        StringBuilder markup = new StringBuilder(64 + 64 * rows.size() * head.size())
                .append("<table><caption class=\"visually-hidden\">")
                .append(isolated(caption))
                .append("</caption><thead><tr>");
        cells(markup, head, "th scope=\"col\"", "th scope=\"col\"");
        markup.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            markup.append("<tr>");
            cells(markup, row, "th scope=\"row\"", "td");
            markup.append("</tr>");
        }
        return markup.append("</tbody></table>").toString();
    }

    private void cells(StringBuilder markup, List<String> cells, String first, String other) {
        for (int i = 0; i < cells.size(); i++) {
            String tag = i == 0 ? first : other;
            markup.append('<')
                    .append(tag)
                    .append(i == 0 || words ? ">" : " class=\"n\">")
                    .append(isolated(cells.get(i)))
                    .append("</")
                    .append(tag, 0, 2)
                    .append('>');
        }
    }

    private static String isolated(String text) {
        return "<bdi>" + Markup.escaped(text) + "</bdi>";
    }

    /** What a screen reader says of the picture: row by row, at most so many. */
    String told(int most) {
        StringBuilder told = new StringBuilder();
        for (List<String> row : rows.subList(0, Math.min(most, rows.size()))) {
            told.append(told.isEmpty() ? "" : "; ").append(row.getFirst());
            for (int i = 1; i < row.size(); i++) {
                told.append(i == 1 ? ": " : ", ")
                        .append(row.size() > 2 ? head.get(i) + " " : "")
                        .append(row.get(i));
            }
        }
        return rows.size() > most ? told.append("; …").toString() : told.toString();
    }
}
