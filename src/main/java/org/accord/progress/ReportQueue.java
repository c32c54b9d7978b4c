package org.accord.progress;

import java.util.Set;

/**
 * Which reports a queue of the coordinators shows, and in what order.
 *
 * @param states any of them
 * @param charter slug; empty for all
 * @param words of the report or of its commitment; empty for all
 * @param order what comes first
 */
public record ReportQueue(Set<ProgressReport.State> states, String charter, String words, Order order) {

    /** What comes first; message keys {@code reviewing.order.<name>}. */
    public enum Order {
        /** Where most asks for a closer look, then the longest waiting. */
        RISK("risk"),
        /** The longest waiting. */
        AGE("submitted");

        final String sort;

        Order(String sort) {
            this.sort = sort;
        }
    }

    public ReportQueue {
        states = Set.copyOf(states);
    }

    /** Those that wait for a decision and hold the words, longest waiting first. */
    public static ReportQueue waiting(String words) {
        return new ReportQueue(Set.of(ProgressReport.State.SUBMITTED), "", words, Order.AGE);
    }
}
