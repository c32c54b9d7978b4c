package org.accord.notifications;

import java.time.LocalDate;
import java.util.Optional;
import org.accord.contacts.ContactPoint;
import org.accord.shared.OrganisationId;
import org.springframework.context.ApplicationContext;

/** The links that contact points get by mail, for tests without a mailbox. */
public final class ContactLinks {

    private ContactLinks() {}

    /** The signed word about the newest question to the contact point. */
    public static String token(ApplicationContext portal, OrganisationId state, ContactPoint point) {
        LocalDate askedOn = Optional.ofNullable(point.askedOn()).orElseThrow();
        return portal.getBean(SignedWords.class).sign(new ContactQuestion(state, point.id(), askedOn).toString());
    }
}
