package org.accord.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Counts by several fields in one reading, each as though it were not narrowed itself: of what the rest of a question
 * finds, a hit that all narrowings let through counts for every field, and one that a single narrowing keeps out counts
 * for that one alone.
 */
final class Around extends SimpleCollector {

    private final List<CountedField> fields = new ArrayList<>();
    private final @Nullable NumberedField once;

    /**
     * Begins.
     *
     * @param narrowed values that are let through, for those of the fields that are narrowed
     * @param once field of whose every value only one hit counts; blank for all hits
     */
    Around(Set<String> fields, Map<String, Set<String>> narrowed, String once, Columns columns) {
        this.once = once.isEmpty() ? null : new NumberedField(once, columns);
        fields.forEach(field -> this.fields.add(new CountedField(field, narrowed.get(field), columns)));
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        for (CountedField field : fields) {
            field.open(context);
        }
        if (once != null) {
            once.open(context);
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        CountedField keepsOut = null;
        for (CountedField field : fields) {
            if (!field.letsThrough(doc)) {
                if (keepsOut != null) {
                    return;
                }
                keepsOut = field;
            }
        }
        int one = once == null ? Column.NONE : once.number(doc);
        if (once != null && one == Column.NONE) {
            return;
        }
        for (CountedField field : fields) {
            if (keepsOut == null || keepsOut == field) {
                field.count(one);
            }
        }
    }

    @Override
    public void finish() throws IOException {
        for (CountedField field : fields) {
            field.close();
        }
    }

    /** By field: how many by each value, largest first. */
    Map<String, Map<String, Long>> counts() {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        fields.forEach(field -> counts.put(field.name(), Tally.largestFirst(field.sums())));
        return counts;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
