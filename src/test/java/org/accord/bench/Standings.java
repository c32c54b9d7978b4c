package org.accord.bench;

import java.util.BitSet;
import java.util.List;
import org.accord.progress.Cycle;
import org.accord.signatories.Standing;

/** How signatories stand after each cycle: by the rule of the product, all kept, some missed or not a word. */
final class Standings {

    private final int cycles;
    private final Promises promises;
    private final Accountings accountings;
    private final BitSet owed;
    private final BitSet spoke;
    private final BitSet silent;
    private final int participants;

    Standings(int participants, List<Cycle> cycles, Promises promises, Accountings accountings) {
        this.participants = participants;
        this.cycles = cycles.size();
        this.promises = promises;
        this.accountings = accountings;
        this.owed = new BitSet(participants * this.cycles);
        this.spoke = new BitSet(participants * this.cycles);
        this.silent = new BitSet(participants * this.cycles);
        for (int number = 0; number < promises.size(); number++) {
            for (int cycle = 0; cycle < this.cycles; cycle++) {
                note(number, cycle);
            }
        }
    }

    private void note(int number, int cycle) {
        if (accountings.isDue(number, cycle)) {
            int place = promises.lead(number) * cycles + cycle;
            owed.set(place);
            (accountings.isReported(number, cycle) ? spoke : silent).set(place);
        }
    }

    /** How a signatory stands when the cycle is closed; as before when it owed nothing. */
    Standing after(int organisation, int cycle) {
        for (int last = cycle; last >= 0; last--) {
            int place = organisation * cycles + last;
            if (owed.get(place)) {
                if (!silent.get(place)) {
                    return Standing.ACTIVE;
                }
                return spoke.get(place) ? Standing.OVERDUE : Standing.NON_COMMUNICATING;
            }
        }
        return Standing.ACTIVE;
    }

    boolean changes(int organisation, int cycle) {
        return after(organisation, cycle) != (cycle == 0 ? Standing.ACTIVE : after(organisation, cycle - 1));
    }

    /** The version of the endorsement that a change after the cycle makes. */
    long version(int organisation, int cycle) {
        long version = 1;
        for (int earlier = 0; earlier <= cycle; earlier++) {
            version += changes(organisation, earlier) ? 1 : 0;
        }
        return version;
    }

    int participants() {
        return participants;
    }

    static String reason(Standing standing) {
        return switch (standing) {
            case OVERDUE -> "someMissing";
            case NON_COMMUNICATING -> "allMissing";
            default -> "allReported";
        };
    }
}
