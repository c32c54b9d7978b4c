package org.accord.contacts;

import java.util.Map;
import org.accord.shared.Problem;

/** What contact points refuse. */
public abstract sealed class ContactProblem extends Problem {

    private ContactProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such contact point. */
    public static final class NotFound extends ContactProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "contacts.notFound", Map.of("id", id));
        }
    }

    /** The caller acts for no state, or not for this one, or it is none. */
    public static final class NotAllowed extends ContactProblem {
        public NotAllowed() {
            super(Kind.NOT_ALLOWED, "contacts.notAllowed", Map.of());
        }
    }

    /** Something typed is wrong, field by field. */
    public static final class Invalid extends ContactProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "contacts.invalid", Map.of("faults", faults));
        }
    }
}
