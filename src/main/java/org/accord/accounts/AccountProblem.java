package org.accord.accounts;

import java.time.Duration;
import java.util.Map;
import org.accord.shared.OrganisationId;
import org.accord.shared.Problem;
import org.accord.shared.UserId;

/** What accounts refuse. */
public abstract sealed class AccountProblem extends Problem {

    private AccountProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such user. */
    public static final class NotFound extends AccountProblem {
        public NotFound(UserId user) {
            super(Kind.NOT_FOUND, "accounts.notFound", Map.of("id", user.value()));
        }
    }

    /** Not the caller's to do. */
    public static final class NotAllowed extends AccountProblem {
        public NotAllowed(String what) {
            super(Kind.NOT_ALLOWED, "accounts.notAllowed", Map.of("id", what));
        }
    }

    /** The account is not as the act needs it; {@code state} is one of those in {@code problem.accounts.notInState}. */
    public static final class NotInState extends AccountProblem {
        public NotInState(UserId user, String state) {
            super(Kind.NOT_IN_STATE, "accounts.notInState", Map.of("id", user.value(), "state", state));
        }
    }

    /** Nobody would be left who can always let others in. */
    public static final class LastAdministrator extends AccountProblem {
        public LastAdministrator(UserId user) {
            super(Kind.NOT_IN_STATE, "accounts.lastAdministrator", Map.of("id", user.value()));
        }
    }

    /** Nobody would be left who looks after the organisation's members: a successor comes first. */
    public static final class LastOfOrganisation extends AccountProblem {
        public LastOfOrganisation(UserId user) {
            super(Kind.NOT_IN_STATE, "accounts.lastOfOrganisation", Map.of("id", user.value()));
        }
    }

    /** The organisation has an administrator, who appoints the others. */
    public static final class HasAdministrator extends AccountProblem {
        public HasAdministrator(OrganisationId organisation) {
            super(Kind.NOT_IN_STATE, "accounts.hasAdministrator", Map.of("id", organisation.value()));
        }
    }

    /** The organisation became a part of another, which acts for both: its own members only read. */
    public static final class Gone extends AccountProblem {
        public Gone(OrganisationId organisation) {
            super(Kind.NOT_IN_STATE, "accounts.gone", Map.of("id", organisation.value()));
        }
    }

    /** Something typed is wrong, field by field. */
    public static final class Invalid extends AccountProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "accounts.invalid", Map.of("faults", faults));
        }
    }

    /** Too many wrong passwords; {@code minutes} to wait, at least 1. */
    public static final class TooManyTries extends AccountProblem {
        private final long minutes;

        public TooManyTries(Duration wait) {
            super(Kind.INVALID, "accounts.tooManyTries", Map.of("minutes", AccountProblem.minutes(wait)));
            this.minutes = AccountProblem.minutes(wait);
        }

        /** How long to wait, at least 1. */
        public long minutes() {
            return minutes;
        }
    }

    static long minutes(Duration wait) {
        return wait.plusSeconds(59).toMinutes();
    }
}
