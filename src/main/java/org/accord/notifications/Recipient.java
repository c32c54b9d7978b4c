package org.accord.notifications;

import java.util.Optional;
import org.accord.shared.Identity;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;

/**
 * To whom a mail goes, without an address: that is looked up when it is sent, so that the outbox holds none.
 *
 * @param kind {@code user}, {@code application} or {@code draft} of one, whose applicant is meant, or
 *     {@code contact-point}
 * @param id of it; of a contact point its state and its own, with a dot between
 */
public record Recipient(String kind, String id) {

    private static final String USER = "user";
    private static final String APPLICATION = "application";
    private static final String DRAFT = "draft";
    private static final String CONTACT_POINT = "contact-point";

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

    /** Whoever saved an application without sending it. */
    static Recipient draft(String draft) {
        return new Recipient(DRAFT, draft);
    }

    static Recipient contactPoint(OrganisationId state, String point) {
        return new Recipient(CONTACT_POINT, state + "." + point);
    }

    static Recipient parse(String text) {
        int slash = text.indexOf('/');
        return new Recipient(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The account, empty for an applicant. */
    public Optional<UserId> user() {
        return kind.equals(USER) ? Optional.of(new UserId(id)) : Optional.empty();
    }

    boolean isDraft() {
        return kind.equals(DRAFT);
    }

    boolean isContactPoint() {
        return kind.equals(CONTACT_POINT);
    }

    /** The state of a contact point. */
    OrganisationId state() {
        return new OrganisationId(id.substring(0, id.lastIndexOf('.')));
    }

    /** The contact point within its state. */
    String point() {
        return id.substring(id.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
