package org.accord.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.shared.Page;

/**
 * Finds subjects by their fields and words, as of any moment. It follows the register: what this process recorded is
 * found at once, what another did within five seconds. It knows no rights: features ask it and filter by what the
 * caller may see.
 */
public interface SearchIndex {

    /** One page of subjects; the summaries as the feature's indexer wrote them. */
    <S> Page<Found<S>> find(IndexQuery query, Class<S> summary);

    /** How many match. */
    long count(IndexQuery query);

    /** How many match, by each value of a field, largest first. Ignores the query's own page. */
    Map<String, Long> countBy(IndexQuery query, String field);

    /**
     * How many match, by each value of each field, as though that field itself did not narrow: for the filters beside a
     * list, all in one reading. For fields with few values.
     */
    Map<String, Map<String, Long>> countAround(IndexQuery query, Set<String> fields);

    /**
     * How many different values of a key those that match have, by each value of a field of others that have the same key:
     * such as organisations in a list, by what they have committed to. A subject has one value of the key.
     */
    Map<String, Long> countKeys(IndexQuery query, String key, IndexQuery others, String field);

    /** The ids of all that match, in the order of ids: for jobs and exports; by batches inside. */
    List<String> ids(IndexQuery query);

    /** All that match, in the order of ids, handed over one by one with bounded memory. */
    <S> void each(IndexQuery query, Class<S> summary, java.util.function.Consumer<Found<S>> taker);

    /**
     * How far the index follows the register: the number of the first entry it has not taken in. While it stays the same,
     * so do all answers.
     */
    long followed();

    /** A summary with where it stands. */
    record Found<S>(String id, long version, long number, S summary) {}
}
