package org.accord.shared;

/**
 * A list as somebody wants to see it again.
 *
 * @param view path of the view below {@code /app/}
 * @param name given by the person, stripped; unique among their filters of the view, whatever the case
 * @param query as it stands in the address, without a question mark
 */
public record SavedFilter(String view, String name, String query) {

    public SavedFilter {
        name = name.strip();
    }

    /** Where it leads, below {@code /app/}. */
    public String path() {
        return query.isEmpty() ? view : view + "?" + query;
    }
}
