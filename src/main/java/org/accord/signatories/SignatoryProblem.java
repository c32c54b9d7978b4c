package org.accord.signatories;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.accord.shared.Days;
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

    /** The application may not be accepted yet, or not by the caller; the message says what comes first. */
    public static final class NotYet extends SignatoryProblem {
        private final NextStep step;

        /** With the last day of the window, where there is one. */
        public NotYet(NextStep step, LocalDate day) {
            super(Kind.NOT_IN_STATE, "vetting.notYet." + step, Map.of("day", day));
            this.step = step;
        }

        /** What comes first. */
        public NextStep step() {
            return step;
        }
    }

    /** The charter takes no applications at present. */
    public static final class SigningClosed extends SignatoryProblem {
        public SigningClosed(String charter) {
            super(Kind.NOT_IN_STATE, "signatories.signingClosed", Map.of("charter", charter));
        }
    }

    /** The organisation is a signatory; it signs once. */
    public static final class AlreadySignatory extends SignatoryProblem {
        private final transient Organisation organisation;
        private final LocalDate since;

        /** Of the state named in {@code country}, or of an organisation of that {@code name}: the field to look at. */
        AlreadySignatory(Organisation organisation, Instant signedAt, String field) {
            super(
                    Kind.NOT_IN_STATE,
                    "signatories.alreadySignatory",
                    Map.of(
                            "organisation",
                            organisation.id().value(),
                            "day",
                            Days.of(signedAt),
                            "faults",
                            Map.of(field, "signatories.already")));
            this.organisation = organisation;
            this.since = Days.of(signedAt);
        }

        static AlreadySignatory of(Endorsement signed, String field) {
            return new AlreadySignatory(signed.organisation(), signed.signedAt(), field);
        }

        /** Whoever signed; its page may be named to the applicant. */
        public Organisation organisation() {
            return organisation;
        }

        /** The day of the signature in UTC. */
        public LocalDate since() {
            return since;
        }
    }

    /** Asked for too often in a short time. */
    public static final class TooOften extends SignatoryProblem {
        private static final int SECONDS_PER_MINUTE = 60;
        private final long minutes;

        TooOften(Duration wait) {
            this(1 + wait.toSeconds() / SECONDS_PER_MINUTE);
        }

        private TooOften(long minutes) {
            super(Kind.NOT_IN_STATE, "signatories.tooOften", Map.of("minutes", minutes));
            this.minutes = minutes;
        }

        /** How long to wait, in whole minutes, at least 1. */
        public long minutes() {
            return minutes;
        }
    }

    /** Somebody acts for the organisation already, and gives accounts to colleagues. */
    public static final class Represented extends SignatoryProblem {
        public Represented(String organisation) {
            super(Kind.NOT_IN_STATE, "signatories.represented", Map.of("organisation", organisation));
        }
    }

    /** The standing of the organisation does not permit it; says which standing, and so what would. */
    public static final class StandingForbids extends SignatoryProblem {
        public StandingForbids(Standing standing) {
            super(Kind.NOT_ALLOWED, "standing.forbids", Map.of("standing", standing.name()));
        }
    }

    /** Something typed is wrong, field by field. */
    public static final class Invalid extends SignatoryProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "signatories.invalid", Map.of("faults", faults));
        }
    }
}
