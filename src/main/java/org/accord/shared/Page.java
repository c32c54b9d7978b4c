package org.accord.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items in order
 * @param number of the page, from 0
 * @param size asked for, 1 to 500
 * @param total over all pages
 */
public record Page<T>(List<T> items, int number, int size, long total) {

    public Page {
        items = List.copyOf(items);
    }

    /** The only page of an empty list. */
    public static <T> Page<T> none(int size) {
        return new Page<>(List.of(), 0, size, 0);
    }

    /** One page of a list that is in memory as a whole. */
    public static <T> Page<T> of(List<T> all, int number, int size) {
        int from = (int) Math.min((long) number * size, all.size());
        return new Page<>(all.subList(from, Math.min(from + size, all.size())), number, size, all.size());
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), number, size, total);
    }

    public int pages() {
        return Math.toIntExact((total + size - 1) / size);
    }

    public boolean hasNext() {
        return (number + 1L) * size < total;
    }
}
