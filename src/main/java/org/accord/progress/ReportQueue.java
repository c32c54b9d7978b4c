package org.accord.progress;

import java.util.Set;

/**
 * Which reports a queue of the coordinators shows, and in what order.
 *
 * @param steps any of them
 * @param charter slug; empty for all
 * @param words of the report or of its commitment; empty for all
 * @param order what comes first
 */
public record ReportQueue(Set<ReportStep> steps, String charter, String words, Order order) {

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
        steps = Set.copyOf(steps);
    }

    /** Those that wait for the secretariat and hold the words, longest waiting first. */
    public static ReportQueue waiting(String words) {
        return new ReportQueue(Set.of(ReportStep.READ, ReportStep.DECIDE), "", words, Order.AGE);
    }
}
