package org.accord.approvals;

import java.util.Map;
import org.accord.shared.OrganisationId;
import org.accord.shared.Problem;

/** What approvals refuse. */
public abstract sealed class ApprovalProblem extends Problem {

    private ApprovalProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such request, or not for the caller to know of. */
    public static final class NotFound extends ApprovalProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "approvals.notFound", Map.of("id", id));
        }
    }

    /** Not the caller's to do. */
    public static final class NotAllowed extends ApprovalProblem {
        public NotAllowed(String id) {
            super(Kind.NOT_ALLOWED, "approvals.notAllowed", Map.of("id", id));
        }
    }

    /** Whoever asks does not decide. */
    public static final class SamePerson extends ApprovalProblem {
        public SamePerson(String id) {
            super(Kind.NOT_ALLOWED, "approvals.samePerson", Map.of("id", id));
        }
    }

    /** The organisation wants a second person, and none has approved this. */
    public static final class NotApproved extends ApprovalProblem {
        public NotApproved(String subject) {
            super(Kind.NOT_IN_STATE, "approvals.notApproved", Map.of("id", subject));
        }
    }

    /** Decided before, or about something that has changed since. */
    public static final class NotInState extends ApprovalProblem {
        public NotInState(String id, String state) {
            super(Kind.NOT_IN_STATE, "approvals.notInState", Map.of("id", id, "state", state));
        }
    }

    /** Too few people to have a second one. */
    public static final class Alone extends ApprovalProblem {
        public Alone(OrganisationId organisation) {
            super(Kind.NOT_IN_STATE, "approvals.alone", Map.of("id", organisation.value()));
        }
    }

    /** Something typed is wrong, field by field. */
    public static final class Invalid extends ApprovalProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "approvals.invalid", Map.of("faults", faults));
        }
    }
}
