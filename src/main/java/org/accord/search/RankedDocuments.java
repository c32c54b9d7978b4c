package org.accord.search;

import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Documents by ascending rank, the first of them soon: a page at the front takes them from a heap, which costs little
 * for each; whoever wants most of many has them sorted.
 */
final class RankedDocuments {

    private static final long LOWER_HALF = 0xFFFF_FFFFL;
    private static final int FEW = 4_096;
    private static final int FRONT = 8;

    private long[] ranks = new long[16];
    private int[] documents = new int[16];
    private int size;
    private int end;
    private int first;
    private boolean sorted;

    /**
     * Adds one; before the first is asked for.
     *
     * @param rank not negative, unlike that of any other; its lower half is below the bound of {@link #begin}
     */
    void add(long rank, int document) {
        ranks = ArrayUtil.grow(ranks, size + 1);
        documents = ArrayUtil.grow(documents, size + 1);
        ranks[size] = rank;
        documents[size++] = document;
    }

    /** How many there are, looked at or not. */
    int size() {
        return size;
    }

    /**
     * Stands at the first.
     *
     * @param wanted how many will be looked at
     * @param bound of the lower halves of the ranks
     */
    void begin(long wanted, int bound) {
        end = size;
        first = 0;
        sorted = size > FEW && wanted > size / FRONT;
        if (sorted) {
            sort(bound);
        } else {
            for (int parent = size / 2 - 1; parent >= 0; parent--) {
                sink(parent);
            }
        }
    }

    long rank() {
        return ranks[first];
    }

    int document() {
        return documents[first];
    }

    /** Goes on to the next, if there is one. */
    boolean advance() {
        if (sorted) {
            first++;
        } else {
            end--;
            ranks[0] = ranks[end];
            documents[0] = documents[end];
            sink(0);
        }
        return first < end;
    }

    private void sort(int bound) {
        int[] byLowerHalf = new int[bound];
        for (int i = 0; i < size; i++) {
            byLowerHalf[(int) (ranks[i] & LOWER_HALF)] = documents[i];
        }
        Arrays.sort(ranks, 0, size);
        for (int i = 0; i < size; i++) {
            documents[i] = byLowerHalf[(int) (ranks[i] & LOWER_HALF)];
        }
    }

    private void sink(int from) {
        long rank = ranks[from];
        int document = documents[from];
        int place = from;
        for (int child = 2 * place + 1; child < end; child = 2 * place + 1) {
            if (child + 1 < end && ranks[child + 1] < ranks[child]) {
                child++;
            }
            if (rank <= ranks[child]) {
                break;
            }
            ranks[place] = ranks[child];
            documents[place] = documents[child];
            place = child;
        }
        ranks[place] = rank;
        documents[place] = document;
    }
}
