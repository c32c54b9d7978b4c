package org.accord.register;

import java.util.Map;
import org.accord.shared.Problem;

/** What the register refuses. */
public abstract sealed class RegisterProblem extends Problem {

    private RegisterProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** Somebody else recorded the same version of the subject first. */
    public static final class ChangedMeanwhile extends RegisterProblem {
        public ChangedMeanwhile(Subject subject, long version) {
            super(Kind.CHANGED_MEANWHILE, "register.changedMeanwhile", Map.of("subject", subject, "version", version));
        }
    }

    /** There is no such subject, or not yet as of the asked moment. */
    public static final class NotFound extends RegisterProblem {
        public NotFound(String kind, String id) {
            super(Kind.NOT_FOUND, "register.notFound", Map.of("kind", kind, "id", id));
        }
    }

    /** A parameter of a request to the register is out of its range. */
    public static final class Invalid extends RegisterProblem {
        public Invalid(String field, Object value) {
            super(Kind.INVALID, "register.invalid", Map.of("field", field, "value", value));
        }
    }
}
