package org.accord.approvals;

import java.time.Instant;
import org.accord.shared.Sign;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody asked for an act that binds their organisation, and what a second person said.
 *
 * @param askedBy never who decides
 * @param decidedBy null while nobody has
 * @param words of whoever gave it back; else empty
 */
public record Approval(
        String id,
        Binding binding,
        UserId askedBy,
        Instant askedAt,
        State state,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt,
        String words) {

    /** Where it stands; message keys {@code approvals.state.<name>}. */
    public enum State {
        ASKED,
        APPROVED,
        GIVEN_BACK;

        public Sign sign() {
            return switch (this) {
                case ASKED -> Sign.DOING;
                case APPROVED -> Sign.DONE;
                case GIVEN_BACK -> Sign.LATE;
            };
        }
    }

    /** When it was decided, or asked for while it is not. */
    public Instant lastStep() {
        return decidedAt == null ? askedAt : decidedAt;
    }

    static Approval ask(Binding binding, UserId by, Instant at) {
        return new Approval(binding.id(), binding, by, at, State.ASKED, null, null, "");
    }

    Approval approve(UserId by, Instant at) {
        return decide(State.APPROVED, by, at, "");
    }

    Approval giveBack(UserId by, Instant at, String why) {
        return decide(State.GIVEN_BACK, by, at, why.strip());
    }

    private Approval decide(State next, UserId by, Instant at, String why) {
        if (state != State.ASKED) {
            throw new ApprovalProblem.NotInState(id, state.name());
        }
        if (by.equals(askedBy)) {
            throw new ApprovalProblem.SamePerson(id);
        }
        return new Approval(id, binding, askedBy, askedAt, next, by, at, why);
    }
}
