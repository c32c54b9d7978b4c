package org.accord.search;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accord.shared.AsOf;

/**
 * What to find among the subjects of one kind.
 *
 * @param kind of subject
 * @param filters all fields must match, any of the values of a field suffices
 * @param text free text, or blank
 * @param asOf the moment whose versions are searched
 * @param sort name of the sort key; blank for relevance, then id. What is called what the text says comes first in any
 *     order
 * @param descending turns the sort round
 * @param page from 0
 * @param size 1 to 500
 * @param once field of whose every value only one subject is found, that of the lowest id; blank for all
 */
public record IndexQuery(
        String kind,
        Map<String, Set<String>> filters,
        String text,
        AsOf asOf,
        String sort,
        boolean descending,
        int page,
        int size,
        String once) {

    public static final int LARGEST_PAGE = 500;

    public IndexQuery {
        if (page < 0 || size < 1 || size > LARGEST_PAGE) {
            throw new IllegalArgumentException("page from 0, size 1 to " + LARGEST_PAGE);
        }
        filters = Map.copyOf(filters);
    }

    /** All that match, each for itself. */
    public IndexQuery(
            String kind,
            Map<String, Set<String>> filters,
            String text,
            AsOf asOf,
            String sort,
            boolean descending,
            int page,
            int size) {
        this(kind, filters, text, asOf, sort, descending, page, size, "");
    }

    /** All current subjects of a kind, 50 a page. */
    public static IndexQuery of(String kind) {
        return new IndexQuery(kind, Map.of(), "", AsOf.NOW, "", false, 0, 50);
    }

    /** Narrows by a field; no values means no narrowing. */
    public IndexQuery where(String field, Collection<String> values) {
        if (values.isEmpty()) {
            return this;
        }
        Map<String, Set<String>> more = new TreeMap<>(filters);
        more.put(field, Set.copyOf(values));
        return new IndexQuery(kind, more, text, asOf, sort, descending, page, size, once);
    }

    public IndexQuery where(String field, String value) {
        return where(field, Set.of(value));
    }

    /** Takes a field's narrowing back. */
    public IndexQuery without(String field) {
        Map<String, Set<String>> fewer = new TreeMap<>(filters);
        fewer.remove(field);
        return new IndexQuery(kind, fewer, text, asOf, sort, descending, page, size, once);
    }

    /** Finds and counts one subject only of all that share a value of the field. */
    public IndexQuery onceEach(String field) {
        return new IndexQuery(kind, filters, text, asOf, sort, descending, page, size, field);
    }

    public IndexQuery matching(String words) {
        return new IndexQuery(kind, filters, words, asOf, sort, descending, page, size, once);
    }

    public IndexQuery asOf(AsOf moment) {
        return new IndexQuery(kind, filters, text, moment, sort, descending, page, size, once);
    }

    public IndexQuery sortedBy(String key) {
        return new IndexQuery(kind, filters, text, asOf, key, false, page, size, once);
    }

    public IndexQuery newestBy(String key) {
        return new IndexQuery(kind, filters, text, asOf, key, true, page, size, once);
    }

    public IndexQuery page(int number, int pageSize) {
        return new IndexQuery(kind, filters, text, asOf, sort, descending, number, pageSize, once);
    }
}
