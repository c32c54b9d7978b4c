package org.accord.commitments;

import java.util.Map;

/**
 * How many partners a commitment has.
 *
 * @param confirmed by themselves
 * @param named by the lead, and not able to confirm
 * @param invited and not answered: their number is public, who they are is not
 */
public record PartnerCount(long confirmed, long named, long invited) {

    static PartnerCount of(Map<String, Long> byState) {
        return new PartnerCount(
                byState.getOrDefault(Partner.State.CONFIRMED.name(), 0L),
                byState.getOrDefault(Partner.State.NAMED.name(), 0L),
                byState.getOrDefault(Partner.State.INVITED.name(), 0L));
    }

    /** All that take a place among the partners. */
    public long all() {
        return confirmed + named + invited;
    }

    public boolean isNone() {
        return all() == 0;
    }
}
