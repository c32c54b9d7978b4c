package org.accord.capacity;

import java.util.Map;
import org.accord.shared.Problem;

/** What needs, offers and matchings refuse. */
public abstract sealed class CapacityProblem extends Problem {

    private CapacityProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such need, offer or matching. */
    public static final class NotFound extends CapacityProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "capacity.notFound", Map.of("id", id));
        }
    }

    /** The caller does not act for the organisation, or its standing does not permit it. */
    public static final class NotAllowed extends CapacityProblem {
        public NotAllowed(String organisation) {
            super(Kind.NOT_ALLOWED, "capacity.notAllowed", Map.of("organisation", organisation));
        }
    }

    /** The need or offer is past that. */
    public static final class NotInState extends CapacityProblem {
        public NotInState(String id, Enum<?> state) {
            super(Kind.NOT_IN_STATE, "capacity.notInState", Map.of("id", id, "state", state.name()));
        }
    }

    /** Something typed is wrong, field by field. */
    public static final class Invalid extends CapacityProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "capacity.invalid", Map.of("faults", faults));
        }
    }
}
