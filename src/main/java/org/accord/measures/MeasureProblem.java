package org.accord.measures;

import java.util.Map;
import org.accord.shared.Problem;

/** What national measures refuse. */
public abstract sealed class MeasureProblem extends Problem {

    private MeasureProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such measure. */
    public static final class NotFound extends MeasureProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "measures.notFound", Map.of("id", id));
        }
    }

    /** The caller speaks for neither the state nor the secretariat, or it is not their word. */
    public static final class NotAllowed extends MeasureProblem {
        public NotAllowed() {
            super(Kind.NOT_ALLOWED, "measures.notAllowed", Map.of());
        }
    }

    /** Whoever recorded it cannot review it. */
    public static final class SamePerson extends MeasureProblem {
        public SamePerson(String id) {
            super(Kind.NOT_ALLOWED, "measures.samePerson", Map.of("id", id));
        }
    }

    /** It was reviewed, superseded or withdrawn already. */
    public static final class NotInState extends MeasureProblem {
        public NotInState(String id, Measure.Standing standing) {
            super(Kind.NOT_IN_STATE, "measures.notInState", Map.of("id", id, "standing", standing.name()));
        }
    }

    /** Something given is wrong, field by field. */
    public static final class Invalid extends MeasureProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "measures.invalid", Map.of("faults", faults));
        }
    }
}
