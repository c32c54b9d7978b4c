package org.accord.imports;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;

/**
 * One list that was read, and how far it came.
 *
 * @param charter slug; empty for a list of facts
 * @param reason where the list comes from, in words of the secretariat; the reason of each signature
 * @param unused headings that mean nothing here
 * @param sound rows that can be brought in
 * @param faulty rows that cannot
 * @param landed of the sound ones, counted at the end
 * @param takenBack of the landed ones, counted when it was undone
 * @param by who began it or read it
 * @param states whether a sound row is about a state; null in those from before this was noted, which may hold one
 * @param kind what the rows are
 * @param told whether those who follow the instruments hear of it, once each, when it is done; null for nobody
 * @param instruments that landed facts are about, known at the end
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
        @Nullable Boolean states,
        Kind kind,
        @Nullable Boolean told,
        List<String> instruments) {

    /** What the rows of a list are; message keys {@code imports.kind.<name>}. */
    public enum Kind {
        SIGNATORIES,
        /** Status facts of instruments. */
        FACTS
    }

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
        kind = Objects.requireNonNullElse(kind, Kind.SIGNATORIES);
        instruments = List.copyOf(Objects.requireNonNullElse(instruments, List.of()));
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

    /** Whether it makes mails. */
    public boolean isTold() {
        return Boolean.TRUE.equals(told);
    }

    /**
     * What states are bound by takes two persons: one reads the list, another one brings it in; and who brought facts,
     * or a state, in does not take them back alone.
     */
    public boolean awaitsAnotherThan(UserId person) {
        return by.equals(person)
                && switch (state) {
                    case READ -> !Boolean.FALSE.equals(states);
                    case DONE -> kind == Kind.FACTS || !Boolean.FALSE.equals(states);
                    case RUNNING, UNDOING, UNDONE, DISCARDED -> false;
                };
    }

    Import begin(UserId person) {
        return from(State.READ, State.RUNNING, landed, takenBack, person, instruments);
    }

    Import finish(int came, List<String> about) {
        return from(State.RUNNING, State.DONE, came, takenBack, by, about);
    }

    Import undo(UserId person) {
        return from(State.DONE, State.UNDOING, landed, takenBack, person, instruments);
    }

    Import undone(int went) {
        return from(State.UNDOING, State.UNDONE, landed, went, by, instruments);
    }

    /** Forgets its rows; what was brought in stays. */
    Import discard() {
        return from(
                state.isAtWork() || state == State.DISCARDED ? State.READ : state,
                State.DISCARDED,
                landed,
                takenBack,
                by,
                instruments);
    }

    private Import from(State expected, State next, int came, int went, UserId person, List<String> about) {
        if (state != expected) {
            throw new ImportProblem.NotInState(id, state.name());
        }
        return new Import(
                id, charter, file, reason, unused, sound, faulty, came, went, next, person, readAt, states, kind, told,
                about);
    }
}
