package org.accord.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * What share of commitments is still reported on, by their age in cycles: the estimate of Kaplan and Meier, which lets
 * young commitments count for as long as they could be followed.
 *
 * @param steps by age, youngest first
 */
public record SurvivalCurve(String title, List<Step> steps) implements Picture {

    /**
     * One age.
     *
     * @param age in cycles, from 1
     * @param followed commitments that reached this age and had been reported on until then
     * @param fellSilent of these, those never reported on again from this age on
     */
    public record Step(int age, long followed, long fellSilent) {

        public Step {
            if (fellSilent < 0 || fellSilent > followed) {
                throw new IllegalArgumentException("those that fell silent were followed");
            }
        }
    }

    public SurvivalCurve {
        steps = List.copyOf(steps);
    }

    /** The share still reported on after each step, in percent. */
    List<Double> percents() {
        List<Double> percents = new ArrayList<>();
        double still = 100;
        for (Step step : steps) {
            still *= step.followed() == 0 ? 1 : 1 - (double) step.fellSilent() / step.followed();
            percents.add(still);
        }
        return percents;
    }
}
