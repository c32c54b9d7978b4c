package org.accord.storage;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;

/** The order of keys in the store: MongoDB's order of values; a shorter compound key before the longer it begins. */
final class ValueOrder {

    private ValueOrder() {}

    static int compare(Object one, Object two) {
        if (one instanceof String first && two instanceof String second) {
            return first.compareTo(second);
        }
        if (one instanceof Long first && two instanceof Long second) {
            return first.compareTo(second);
        }
        if (one instanceof Double first && two instanceof Double second) {
            return first.compareTo(second);
        }
        return ValueComparator.ascWithoutListHandling().compare(one, two);
    }

    static int compare(KeyValue one, KeyValue two) {
        int common = comparePrefix(one, two);
        return common != 0 ? common : Integer.compare(one.size(), two.size());
    }

    /** Compares only as many parts as the shorter key has. */
    static int comparePrefix(KeyValue one, KeyValue two) {
        for (int i = 0; i < Math.min(one.size(), two.size()); i++) {
            int order = compare(one.get(i), two.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
