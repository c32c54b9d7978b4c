package org.accord.notifications;

import java.util.Optional;
import org.accord.shared.Identity;
import org.accord.shared.UserId;

/**
 * To whom a mail goes, without an address: that is looked up when it is sent, so that the outbox holds none.
 *
 * @param kind {@code user} or {@code application}, whose applicant is meant
 * @param id of it
 */
public record Recipient(String kind, String id) {

    private static final String USER = "user";
    private static final String APPLICATION = "application";

    public Recipient {
        Identity.check(kind);
        Identity.check(id);
    }

    public static Recipient user(UserId user) {
        return new Recipient(USER, user.value());
    }

    public static Recipient applicant(String application) {
        return new Recipient(APPLICATION, application);
    }

    static Recipient parse(String text) {
        int slash = text.indexOf('/');
        return new Recipient(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The account, empty for an applicant. */
    public Optional<UserId> user() {
        return kind.equals(USER) ? Optional.of(new UserId(id)) : Optional.empty();
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
