package org.accord.contributions;

import java.util.Map;
import org.accord.shared.Problem;

/** What contributions refuse. */
public abstract sealed class ContributionProblem extends Problem {

    private ContributionProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such contribution or file, or not for the caller to know of. */
    public static final class NotFound extends ContributionProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "contributions.notFound", Map.of("id", id));
        }
    }

    /** Not the caller's to do. */
    public static final class NotAllowed extends ContributionProblem {
        public NotAllowed(String id) {
            super(Kind.NOT_ALLOWED, "contributions.notAllowed", Map.of("id", id));
        }
    }

    /** The caller keeps out of it: has to do with the signatory, or with whoever added it. */
    public static final class Partial extends ContributionProblem {
        public Partial(String id) {
            super(Kind.NOT_ALLOWED, "contributions.partial", Map.of("id", id));
        }
    }

    /** The contribution is past that. */
    public static final class NotInState extends ContributionProblem {
        public NotInState(String id, String state) {
            super(Kind.NOT_IN_STATE, "contributions.notInState", Map.of("id", id, "state", state));
        }
    }

    /** Something typed is wrong, field by field. */
    public static final class Invalid extends ContributionProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "contributions.invalid", Map.of("faults", faults));
        }
    }
}
