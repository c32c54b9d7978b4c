package org.accord.progress;

import java.time.Instant;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Sign;
import org.jspecify.annotations.Nullable;

/**
 * That a signatory asked for more days in a cycle, and what was decided; public as a whole. One per (cycle, signatory), so
 * that at most one is ever granted.
 *
 * @param id of the cycle, a dot, the id of the organisation
 * @param organisationName as it stood when it asked
 * @param days asked for, 1 to 60, after the last day of the cycle
 * @param reason of the signatory
 * @param answer reason of the secretariat; empty until decided
 * @param decidedAt null until decided
 */
public record Extension(
        String id,
        String cycle,
        String charter,
        OrganisationId organisation,
        LocalisedText organisationName,
        int days,
        String reason,
        Instant askedAt,
        State state,
        String answer,
        @Nullable Instant decidedAt) {

    /** Where a request stands; message keys {@code extensionState.<name>}. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED;

        /** What stands before the word. */
        public Sign sign() {
            return switch (this) {
                case ASKED -> Sign.DOING;
                case GRANTED -> Sign.DONE;
                case REFUSED -> Sign.SILENT;
            };
        }
    }

    public static String id(String cycle, OrganisationId organisation) {
        return cycle + "." + organisation.value();
    }

    /** The days that count: those asked for once they are granted. */
    public int granted() {
        return state == State.GRANTED ? days : 0;
    }

    Extension decide(State decision, String why, Instant at) {
        if (state != State.ASKED) {
            throw new ProgressProblem.NotInState(id, state.name());
        }
        return new Extension(
                id, cycle, charter, organisation, organisationName, days, reason, askedAt, decision, why.strip(), at);
    }
}
