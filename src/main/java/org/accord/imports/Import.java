package org.accord.imports;

import java.time.Instant;
import java.util.List;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One list that was read, and how far it came.
 *
 * @param reason where the list comes from, in words of the secretariat; the reason of each signature
 * @param unused headings that mean nothing here
 * @param sound rows that can be brought in
 * @param faulty rows that cannot
 * @param landed of the sound ones, counted at the end
 * @param takenBack of the landed ones, counted when it was undone
 * @param by who began it or read it
 * @param states whether a sound row is a state; null in those from before this was noted, which may hold one
 */
public record Import(
        String id,
        String charter,
        String file,
        String reason,
        List<String> unused,
        int sound,
        int faulty,
        int landed,
        int takenBack,
        State state,
        UserId by,
        Instant readAt,
        @Nullable Boolean states) {

    /** How far it came; message keys {@code imports.state.<name>}. */
    public enum State {
        READ,
        RUNNING,
        DONE,
        UNDOING,
        UNDONE,
        DISCARDED;

        boolean isAtWork() {
            return this == RUNNING || this == UNDOING;
        }
    }

    public Import {
        unused = List.copyOf(unused);
    }

    /** How many rows a part has now; none once they are deleted. */
    public int rows(Imports.Part part) {
        if (state == State.DISCARDED) {
            return 0;
        }
        return switch (part) {
            case SOUND -> sound;
            case FAULTY -> faulty;
            case REFUSED -> state == State.READ || state == State.RUNNING ? 0 : sound - landed;
            case LEFT -> state == State.UNDONE ? landed - takenBack : 0;
        };
    }

    /** A state is admitted by two persons: one reads the list, another one brings it in. */
    public boolean awaitsAnotherThan(UserId person) {
        return state == State.READ && by.equals(person) && !Boolean.FALSE.equals(states);
    }

    Import begin(UserId person) {
        return from(State.READ, State.RUNNING, landed, takenBack, person);
    }

    Import finish(int came) {
        return from(State.RUNNING, State.DONE, came, takenBack, by);
    }

    Import undo(UserId person) {
        return from(State.DONE, State.UNDOING, landed, takenBack, person);
    }

    Import undone(int went) {
        return from(State.UNDOING, State.UNDONE, landed, went, by);
    }

    /** Forgets its rows; what was brought in stays. */
    Import discard() {
        return from(
                state.isAtWork() || state == State.DISCARDED ? State.READ : state,
                State.DISCARDED,
                landed,
                takenBack,
                by);
    }

    private Import from(State expected, State next, int came, int went, UserId person) {
        if (state != expected) {
            throw new ImportProblem.NotInState(id, state.name());
        }
        return new Import(id, charter, file, reason, unused, sound, faulty, came, went, next, person, readAt, states);
    }
}
