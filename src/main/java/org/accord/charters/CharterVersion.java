package org.accord.charters;

import java.time.LocalDate;
import org.accord.shared.Sign;
import org.jspecify.annotations.Nullable;

/**
 * A public version of a charter's text.
 *
 * @param text as it stands in that version
 * @param since the day it came into force, null before
 * @param until the day the next one took its place, the last day of the consultation, or the day it was
 *     given up; null while it is in force
 */
public record CharterVersion(
        Charter text,
        State state,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** How it stands; message keys {@code charters.state.<name>}. */
    public enum State {
        /** Everyone may read and answer it; it is not in force. */
        CONSULTATION,
        /** It was out for consultation and was taken in again; nothing came of it so far. */
        GIVEN_UP,
        /** The one that is signed. */
        IN_FORCE,
        /** A later one took its place; whoever signed it may stand by it still. */
        SUPERSEDED;

        /** What stands before the word. */
        public Sign sign() {
            return switch (this) {
                case CONSULTATION -> Sign.DOING;
                case IN_FORCE -> Sign.DONE;
                case GIVEN_UP, SUPERSEDED -> Sign.SILENT;
            };
        }
    }

    /** True while comments are taken. */
    public boolean isOpenOn(LocalDate day) {
        return state == State.CONSULTATION && until != null && !day.isAfter(until);
    }

    public int number() {
        return text.version();
    }
}
