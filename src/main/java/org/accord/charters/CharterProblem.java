package org.accord.charters;

import java.util.Map;
import org.accord.shared.Problem;

/** What charters refuse. */
public abstract sealed class CharterProblem extends Problem {

    private CharterProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such charter, or not yet as of the day asked for. */
    public static final class NotFound extends CharterProblem {
        public NotFound(String slug) {
            super(Kind.NOT_FOUND, "charters.notFound", Map.of("slug", slug));
        }
    }

    /** It is open, or closed, already; {@code state} is one of {@link Charter.Signing}. */
    public static final class NotInState extends CharterProblem {
        public NotInState(String slug, Charter.Signing state) {
            super(Kind.NOT_IN_STATE, "charters.notInState", Map.of("slug", slug, "state", state.name()));
        }
    }

    /** No next version is out for consultation. */
    public static final class NotConsulted extends CharterProblem {
        public NotConsulted(String slug) {
            super(Kind.NOT_IN_STATE, "charters.notConsulted", Map.of("slug", slug));
        }
    }

    /** Not a matter of the caller's organisation, or it has no say in it. */
    public static final class NotAllowed extends CharterProblem {
        public NotAllowed(String organisation) {
            super(Kind.NOT_ALLOWED, "charters.notAllowed", Map.of("organisation", organisation));
        }
    }

    /** Nobody else of the secretariat put this text on record: who publishes it must not be its only reader. */
    public static final class SecondPerson extends CharterProblem {
        public SecondPerson(String slug) {
            super(Kind.NOT_IN_STATE, "charters.secondPerson", Map.of("slug", slug));
        }
    }

    /** No such comment, or it was taken back. */
    public static final class NoComment extends CharterProblem {
        public NoComment(String id) {
            super(Kind.NOT_FOUND, "charters.noComment", Map.of("id", id));
        }
    }

    /** A later version took the place of this one: what was said to it stays as it is. */
    public static final class Superseded extends CharterProblem {
        public Superseded(String slug, int version) {
            super(Kind.NOT_IN_STATE, "charters.supersededVersion", Map.of("slug", slug, "version", version));
        }
    }

    /** No such public version, or not yet as of the day asked for. */
    public static final class NoVersion extends CharterProblem {
        public NoVersion(String slug, int version) {
            super(Kind.NOT_FOUND, "charters.noVersion", Map.of("slug", slug, "version", version));
        }
    }

    /** Something written is wrong, field by field. */
    public static final class Invalid extends CharterProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "charters.invalid", Map.of("faults", faults));
        }
    }

    /** Somebody published another version meanwhile. */
    public static final class ChangedMeanwhile extends CharterProblem {
        public ChangedMeanwhile(String slug, int version) {
            super(Kind.CHANGED_MEANWHILE, "charters.changedMeanwhile", Map.of("slug", slug, "version", version));
        }
    }
}
