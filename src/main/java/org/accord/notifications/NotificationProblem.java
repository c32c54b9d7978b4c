package org.accord.notifications;

import java.util.Map;
import org.accord.shared.Problem;

/** What notifications refuse. */
public abstract sealed class NotificationProblem extends Problem {

    private NotificationProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such mail; old ones are forgotten. */
    public static final class NotFound extends NotificationProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "mails.notFound", Map.of("id", id));
        }
    }

    /** Only a mail that was given up can be tried again. */
    public static final class NotInState extends NotificationProblem {
        public NotInState(String id, OutboxMail.State state) {
            super(Kind.NOT_IN_STATE, "mails.notInState", Map.of("id", id, "state", state.name()));
        }
    }

    /** A choice that there is none of. */
    public static final class Invalid extends NotificationProblem {
        public Invalid(String field) {
            super(Kind.INVALID, "mails.invalid", Map.of("faults", Map.of(field, "required")));
        }
    }
}
