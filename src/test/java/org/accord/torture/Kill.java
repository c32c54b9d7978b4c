package org.accord.torture;

import java.util.List;
import java.util.stream.Stream;

/**
 * One kill to be: of the process that works on the job.
 *
 * @param portal the whole portal, that holds the database, and not a worker beside it
 * @param where a place of {@link org.accord.jobs.FaultPoints} behind the step, blank for any moment of the step
 */
record Kill(boolean portal, String kind, String step, String where) {

    static final String REPORT = "implementation-report";
    static final String MATCHING = "capacity-matching";

    /** Those of one line strike one request where they can, one after the other. */
    private static final List<Kill> PLAN = Stream.of(
                    of(true, REPORT, "signatories:begin", "signatories", "commitments:written:7"),
                    of(false, MATCHING, "snapshot:begin", "match", "publish:begin"),
                    of(true, MATCHING, "snapshot:end", "match:begin"),
                    of(false, REPORT, "signatories:read:60", "commitments:end"),
                    of(true, REPORT, "commitments:begin", "publish:end"),
                    of(false, MATCHING, "match:end", "publish:end"),
                    of(true, MATCHING, "snapshot", "match"),
                    of(false, REPORT, "signatories:written:100", "commitments", "publish:begin"),
                    of(true, MATCHING, "publish:begin"),
                    of(false, REPORT, "signatories:end", "commitments:read:25"),
                    of(true, REPORT, "signatories", "publish"),
                    of(false, MATCHING, "snapshot", "publish"))
            .flatMap(List::stream)
            .toList();

    private static List<Kill> of(boolean portal, String kind, String... places) {
        return Stream.of(places)
                .map(place -> place.split(":", 2))
                .map(place -> new Kill(portal, kind, place[0], place.length > 1 ? place[1] : ""))
                .toList();
    }

    static Kill of(int round) {
        return PLAN.get(round % PLAN.size());
    }

    /** How many there are before they come again. */
    static int planned() {
        return PLAN.size();
    }

    boolean atAnyMoment() {
        return where.isEmpty();
    }

    String fault() {
        return atAnyMoment() ? "" : step + ":" + where;
    }

    String who() {
        return portal ? "portal" : "worker";
    }
}
