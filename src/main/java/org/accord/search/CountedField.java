package org.accord.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.jspecify.annotations.Nullable;

/** A field with few values: which of them are let through, and how many hits have each. */
final class CountedField {

    private final String name;
    private final @Nullable Set<String> allowed;
    private final FieldReader field;
    private final Map<String, Long> sums = new HashMap<>();
    private final Map<String, BitSet> different = new HashMap<>();

    /** Of the segment, by ordinal. */
    private BitSet through = new BitSet();

    private long[] counts = {};
    private BitSet[] found = {};

    /**
     * Begins.
     *
     * @param allowed values that are let through; null for all hits
     */
    CountedField(String name, @Nullable Set<String> allowed, Columns columns) {
        this.name = name;
        this.allowed = allowed;
        this.field = new FieldReader(name, columns);
    }

    String name() {
        return name;
    }

    void open(LeafReaderContext segment) throws IOException {
        field.open(segment);
        counts = new long[field.different()];
        found = new BitSet[counts.length];
        through = allowed == null ? new BitSet() : ordinals(allowed, field.values());
    }

    private static BitSet ordinals(Set<String> wanted, SortedSetDocValues values) throws IOException {
        BitSet ordinals = new BitSet();
        for (String value : wanted) {
            long ordinal = values.lookupTerm(Fields.value(value));
            if (ordinal >= 0) {
                ordinals.set((int) ordinal);
            }
        }
        return ordinals;
    }

    /** Reads the values of the next hit. */
    boolean letsThrough(int doc) throws IOException {
        field.read(doc);
        boolean fits = allowed == null;
        for (int i = 0; i < field.size(); i++) {
            fits |= through.get(field.ordinal(i));
        }
        return fits;
    }

    /**
     * Counts the hit that was read.
     *
     * @param one what counts once only, by its number, or {@link Column#NONE} for each hit
     */
    void count(int one) {
        for (int i = 0; i < field.size(); i++) {
            int ordinal = field.ordinal(i);
            counts[ordinal]++;
            if (one != Column.NONE) {
                if (found[ordinal] == null) {
                    found[ordinal] = new BitSet();
                }
                found[ordinal].set(one);
            }
        }
    }

    /** Ends the segment. */
    void close() throws IOException {
        for (int ordinal = 0; ordinal < counts.length; ordinal++) {
            if (counts[ordinal] > 0) {
                String value = field.values().lookupOrd(ordinal).utf8ToString();
                sums.merge(value, counts[ordinal], Long::sum);
                if (found[ordinal] != null) {
                    different.computeIfAbsent(value, first -> new BitSet()).or(found[ordinal]);
                }
            }
        }
        counts = new long[0];
        found = new BitSet[0];
    }

    /** How many by each value. */
    Map<String, Long> sums() {
        different.forEach((value, all) -> sums.put(value, (long) all.cardinality()));
        return sums;
    }
}
