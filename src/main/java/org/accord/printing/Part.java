package org.accord.printing;

import java.util.List;
import java.util.stream.IntStream;
import org.accord.shared.web.AskedProblem;

/**
 * One part of a paper that is too long for one document: its lists are cut, so that no request takes unbounded memory.
 *
 * @param number from 1
 * @param count of all parts
 * @param path of the paper, for the addresses of the others
 */
public record Part(int number, int count, String path) {

    /** How many rows of a list one document holds. */
    public static final int ROWS = 300;

    /**
     * The part asked for.
     *
     * @param page from 0, as asked for
     * @param rows of the longest list
     * @throws AskedProblem when there is no such part
     */
    public static Part of(int page, int rows, String path) {
        int count = Math.max(1, Math.ceilDiv(rows, ROWS));
        if (page >= count) {
            throw new AskedProblem("page");
        }
        return new Part(page + 1, count, path);
    }

    /** The rows of a list that stand in this part. */
    public <T> List<T> of(List<T> all) {
        int from = Math.min(all.size(), (number - 1) * ROWS);
        return all.subList(from, Math.min(all.size(), from + ROWS));
    }

    /** Whether this is the first, which holds what is said once. */
    public boolean isFirst() {
        return number == 1;
    }

    public boolean isOneOfSeveral() {
        return count > 1;
    }

    /** The numbers of the other parts. */
    public List<Integer> others() {
        return IntStream.rangeClosed(1, count)
                .filter(other -> other != number)
                .boxed()
                .toList();
    }

    public String address(int other) {
        return path + "?page=" + other;
    }
}
