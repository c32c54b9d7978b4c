package org.accord.progress;

import java.time.LocalDate;
import java.util.Map;
import org.accord.shared.Problem;
import org.accord.shared.UserId;

/** What cycles, progress reports and evidence refuse. */
public abstract sealed class ProgressProblem extends Problem {

    private ProgressProblem(Kind kind, String key, Map<String, Object> data) {
        super(kind, key, data);
    }

    /** No such cycle, report or file, or not for the caller to know of. */
    public static final class NotFound extends ProgressProblem {
        public NotFound(String id) {
            super(Kind.NOT_FOUND, "progress.notFound", Map.of("id", id));
        }
    }

    /** Not the caller's to do. */
    public static final class NotAllowed extends ProgressProblem {
        public NotAllowed(String id) {
            super(Kind.NOT_ALLOWED, "progress.notAllowed", Map.of("id", id));
        }
    }

    /** The caller keeps out of it: is or was with the organisation, or declared an interest in it. */
    public static final class Partial extends ProgressProblem {
        public Partial(String id) {
            super(Kind.NOT_ALLOWED, "progress.partial", Map.of("id", id));
        }
    }

    /** The cycle or report is past that. */
    public static final class NotInState extends ProgressProblem {
        public NotInState(String id, String state) {
            super(Kind.NOT_IN_STATE, "progress.notInState", Map.of("id", id, "state", state));
        }
    }

    /** A colleague sent the report, or is sending it. */
    public static final class SentMeanwhile extends ProgressProblem {
        public SentMeanwhile(String id) {
            super(Kind.NOT_IN_STATE, "progress.sentMeanwhile", Map.of("id", id));
        }
    }

    /** Some fields are others than whoever sends the report was shown; {@code fields} says who changed each. */
    public static final class ChangedSince extends ProgressProblem {
        private final transient Map<String, UserId> fields;

        public ChangedSince(String id, Map<String, UserId> fields) {
            super(Kind.CHANGED_MEANWHILE, "progress.changedSince", Map.of("id", id, "fields", fields.keySet()));
            this.fields = Map.copyOf(fields);
        }

        /** Who changed it last, by field as {@link ReportFields} names them. */
        public Map<String, UserId> fields() {
            return fields;
        }
    }

    /** A signatory still has days that were granted to it; the cycle stays open until they are over. */
    public static final class StillExtended extends ProgressProblem {
        public StillExtended(String cycle, LocalDate until) {
            super(Kind.NOT_IN_STATE, "standing.stillExtended", Map.of("cycle", cycle, "until", until));
        }
    }

    /** Something typed is wrong, field by field. */
    public static final class Invalid extends ProgressProblem {
        public Invalid(Map<String, String> faults) {
            super(Kind.INVALID, "progress.invalid", Map.of("faults", faults));
        }
    }
}
