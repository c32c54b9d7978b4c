package org.accord.notifications;

import java.util.Optional;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/** Signed words in the addresses of calendars: whose, and the so-manieth that was made. */
@Component
class CalendarTokens {

    private static final String KIND = "calendar";

    private final SignedWords words;

    CalendarTokens(SignedWords words) {
        this.words = words;
    }

    /** Whose calendar a token opens. */
    record Wish(UserId user, int count) {}

    String of(UserId user, int count) {
        return words.sign(KIND + "/" + count + "/" + user.value());
    }

    /** Empty when we did not sign it, or for something else. */
    Optional<Wish> read(String token) {
        return words.read(token).map(word -> word.split("/", 3)).flatMap(CalendarTokens::parse);
    }

    private static Optional<Wish> parse(String[] parts) {
        try {
            return parts.length == 3 && parts[0].equals(KIND)
                    ? Optional.of(new Wish(new UserId(parts[2]), Integer.parseInt(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException anotherWord) {
            return Optional.empty();
        }
    }
}
