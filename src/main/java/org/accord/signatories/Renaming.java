package org.accord.signatories;

import java.time.Instant;
import java.time.LocalDate;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Sign;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation takes another name: one such record for each organisation, its versions are the requests and
 * decisions in their order, so that two at once are one.
 *
 * @param former what it is called as long as this is not done
 * @param slug given to it by the decision; empty before
 * @param effectiveOn the day from which it has the new name, in UTC
 * @param reason public once it is renamed
 * @param source where that is to be read: an absolute https address
 * @param askedAt when a representative asked; null when the secretariat began it
 * @param answer why it was refused; empty else
 */
public record Renaming(
        OrganisationId organisation,
        LocalisedText former,
        LocalisedText name,
        String slug,
        LocalDate effectiveOn,
        String reason,
        String source,
        @Nullable Instant askedAt,
        State state,
        String answer) {

    /** How far it is; message keys {@code renamingState.<name>}. */
    public enum State {
        /** A representative asked; nobody has decided. */
        ASKED,
        /** Decided, and being carried into what bears the name. */
        DECIDED,
        /** The organisation has the new name everywhere. */
        DONE,
        /** The secretariat said no, with its reason. */
        REFUSED,
        /** Taken back by the organisation. */
        TAKEN_BACK;

        /** What stands before the word. */
        public Sign sign() {
            return switch (this) {
                case ASKED, DECIDED -> Sign.DOING;
                case DONE -> Sign.DONE;
                case REFUSED, TAKEN_BACK -> Sign.SILENT;
            };
        }

        /** Something is still to come. */
        public boolean isOpen() {
            return this == ASKED || this == DECIDED;
        }
    }

    /** The same, while nobody has decided. */
    Renaming undecided() {
        require(State.ASKED);
        return this;
    }

    Renaming decide(String given) {
        require(State.ASKED);
        return to(State.DECIDED, given, "");
    }

    Renaming done() {
        require(State.DECIDED);
        return to(State.DONE, slug, "");
    }

    Renaming refuse(String why) {
        require(State.ASKED);
        return to(State.REFUSED, slug, why);
    }

    Renaming takeBack() {
        require(State.ASKED);
        return to(State.TAKEN_BACK, slug, "");
    }

    private void require(State wanted) {
        if (state != wanted) {
            throw new SignatoryProblem.NotInState(organisation.value(), state.name());
        }
    }

    private Renaming to(State next, String given, String why) {
        return new Renaming(organisation, former, name, given, effectiveOn, reason, source, askedAt, next, why);
    }
}
