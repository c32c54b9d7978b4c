package org.accord.commitments;

import java.util.Map;
import org.accord.shared.Problem;

/** What commitments refuse. */
public abstract sealed class CommitmentProblem extends Problem {

    private CommitmentProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such commitment, or not for the caller to know of. */
    public static final class NotFound extends CommitmentProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "commitments.notFound", Map.of("id", id));
        }
    }

    /** The caller does not act for the organisation, or its standing does not permit it. */
    public static final class NotAllowed extends CommitmentProblem {
        public NotAllowed(String organisation) {
            super(Kind.NOT_ALLOWED, "commitments.notAllowed", Map.of("organisation", organisation));
        }
    }

    /** The commitment is past that. */
    public static final class NotInState extends CommitmentProblem {
        public NotInState(String id, Commitment.State state) {
            super(Kind.NOT_IN_STATE, "commitments.notInState", Map.of("id", id, "state", state.name()));
        }
    }

    /** The charter asks for verification: the secretariat publishes it. */
    public static final class VerificationAsked extends CommitmentProblem {
        public VerificationAsked(String id) {
            super(Kind.NOT_IN_STATE, "commitments.verificationAsked", Map.of("id", id));
        }
    }

    /** The caller keeps out of it: is or was with the organisation, or declared an interest in it. */
    public static final class Partial extends CommitmentProblem {
        public Partial(String id) {
            super(Kind.NOT_ALLOWED, "commitments.partial", Map.of("id", id));
        }
    }

    /** An offer to hand it over waits already, or was answered or taken back. */
    public static final class HandOverOver extends CommitmentProblem {
        public HandOverOver(String id, HandOver.State state) {
            super(Kind.NOT_IN_STATE, "commitments.handOverOver", Map.of("id", id, "state", state.name()));
        }
    }

    /** The partner was asked already, has answered, left, or was taken back. */
    public static final class PartnerOver extends CommitmentProblem {
        public PartnerOver(String id, Partner.State state) {
            super(Kind.NOT_IN_STATE, "commitments.partnerOver", Map.of("id", id, "state", state.name()));
        }
    }

    /** Something typed is wrong, field by field. */
    public static final class Invalid extends CommitmentProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "commitments.invalid", Map.of("faults", faults));
        }
    }
}
