package org.accord.search;

import java.util.List;
import java.util.Map;
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
