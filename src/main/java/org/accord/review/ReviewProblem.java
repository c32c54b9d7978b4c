package org.accord.review;

import java.util.Map;
import org.accord.shared.Problem;

/** What the review of reports refuses beside what progress does. */
public abstract sealed class ReviewProblem extends Problem {

    private ReviewProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** A colleague has the report at hand; whoever wants to decide it takes it over first. */
    public static final class WithColleague extends ReviewProblem {
        public WithColleague(String report) {
            super(Kind.NOT_IN_STATE, "reviewing.withColleague", Map.of("report", report));
        }
    }

    /** Something chosen or typed is wrong, field by field. */
    public static final class Invalid extends ReviewProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "reviewing.invalid", Map.of("faults", faults));
        }
    }
}
