package org.accord.instruments;

import java.util.Map;
import org.accord.shared.Problem;

/** What instruments refuse. */
public abstract sealed class InstrumentProblem extends Problem {

    private InstrumentProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such instrument or fact, or not yet on the day asked for. */
    public static final class NotFound extends InstrumentProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "instruments.notFound", Map.of("id", id));
        }
    }

    /** No rule for the entry into force is on record, so there is nothing to count by. */
    public static final class NoRule extends InstrumentProblem {
        public NoRule(String id) {
            super(Kind.NOT_IN_STATE, "instruments.noRule", Map.of("id", id));
        }
    }

    /** The fact was superseded already. */
    public static final class NotInState extends InstrumentProblem {
        public NotInState(String id, String supersededBy) {
            super(Kind.NOT_IN_STATE, "instruments.notInState", Map.of("id", id, "supersededBy", supersededBy));
        }
    }

    /** What should stand in a fact's place was superseded or taken back itself. */
    public static final class NotStanding extends InstrumentProblem {
        public NotStanding(String id) {
            super(Kind.NOT_IN_STATE, "instruments.notStanding", Map.of("id", id));
        }
    }

    /** Something given is wrong, field by field. */
    public static final class Invalid extends InstrumentProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "instruments.invalid", Map.of("faults", faults));
        }
    }
}
