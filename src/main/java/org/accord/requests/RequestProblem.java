package org.accord.requests;

import java.util.Map;
import org.accord.shared.Problem;

/** What the queue of job requests refuses. */
public abstract sealed class RequestProblem extends Problem {

    private RequestProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such request; old finished ones are forgotten. */
    public static final class NotFound extends RequestProblem {
        public NotFound(RequestId id) {
            super(Kind.NOT_FOUND, "requests.notFound", Map.of("id", id.value()));
        }
    }

    /** The request is past that. */
    public static final class NotInState extends RequestProblem {
        public NotInState(RequestId id, JobRequest.State state) {
            super(Kind.NOT_IN_STATE, "requests.notInState", Map.of("id", id.value(), "state", state.name()));
        }
    }

    /** A field is empty, too long or holds other characters than letters, digits, dot, dash, underscore and colon. */
    public static final class Invalid extends RequestProblem {
        public Invalid(String field) {
            super(Kind.INVALID, "requests.invalid", Map.of("faults", Map.of(field, "slug")));
        }
    }
}
