package org.accord.signatories;

import java.util.Map;
import org.accord.shared.Problem;

/** What signatories refuse. */
public abstract sealed class SignatoryProblem extends Problem {

    private SignatoryProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such signatory or application. */
    public static final class NotFound extends SignatoryProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "signatories.notFound", Map.of("id", id));
        }
    }

    /** Not the caller's to do. */
    public static final class NotAllowed extends SignatoryProblem {
        public NotAllowed(String id) {
            super(Kind.NOT_ALLOWED, "signatories.notAllowed", Map.of("id", id));
        }
    }

    /** The application or endorsement is past that. */
    public static final class NotInState extends SignatoryProblem {
        public NotInState(String id, String state) {
            super(Kind.NOT_IN_STATE, "signatories.notInState", Map.of("id", id, "state", state));
        }
    }

    /** The charter takes no applications at present. */
    public static final class SigningClosed extends SignatoryProblem {
        public SigningClosed(String charter) {
            super(Kind.NOT_IN_STATE, "signatories.signingClosed", Map.of("charter", charter));
        }
    }

    /** Something typed is wrong, field by field. */
    public static final class Invalid extends SignatoryProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "signatories.invalid", Map.of("faults", faults));
        }
    }
}
