package org.accord.notifications;

import java.util.Optional;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/** Signed words in the links that end mails: whose, and of which kind. They do not expire and open nothing else. */
@Component
class UnsubscribeTokens {

    private final SignedWords words;

    UnsubscribeTokens(SignedWords words) {
        this.words = words;
    }

    /** What a token allows to end. */
    record Wish(UserId user, MailKind kind) {}

    String of(UserId user, MailKind kind) {
        return words.sign(kind.name() + "/" + user.value());
    }

    /** Empty when we did not sign it, or for something else. */
    Optional<Wish> read(String token) {
        return words.read(token).flatMap(UnsubscribeTokens::parse);
    }

    private static Optional<Wish> parse(String wish) {
        int slash = wish.indexOf('/');
        try {
            return Optional.of(
                    new Wish(new UserId(wish.substring(slash + 1)), MailKind.valueOf(wish.substring(0, slash))));
        } catch (IllegalArgumentException anotherWord) {
            return Optional.empty();
        }
    }
}
