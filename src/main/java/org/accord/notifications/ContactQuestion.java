package org.accord.notifications;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.accord.shared.Identity;
import org.accord.shared.OrganisationId;

/**
 * Which contact point was asked, and when; in the words of a link and of a recipient.
 *
 * @param point within its state
 * @param askedOn another day is another question
 */
record ContactQuestion(OrganisationId state, String point, LocalDate askedOn) {

    private static final String KIND = "contact-point";
    private static final int PARTS = 4;

    ContactQuestion {
        Identity.check(point);
    }

    /** {@code contact-point/<state>/<point>/<day>}. */
    @Override
    public String toString() {
        return String.join("/", KIND, state.value(), point, askedOn.toString());
    }

    /** Empty for words about anything else. */
    static Optional<ContactQuestion> parse(String words) {
        String[] parts = words.split("/", -1);
        if (parts.length != PARTS || !parts[0].equals(KIND)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ContactQuestion(new OrganisationId(parts[1]), parts[2], LocalDate.parse(parts[3])));
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
