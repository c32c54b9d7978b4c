package org.accord.contacts;

import java.util.List;
import org.accord.accounts.Belongings;
import org.accord.accounts.User;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Contact points at which a member answers: the successor does from then on, and is asked to confirm the rest. */
@Component
class ContactBelongings implements Belongings {

    private final ContactStore store;
    private final Messages messages;

    ContactBelongings(ContactStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    public List<String> of(User leaver, OrganisationId organisation, Language language) {
        long count = store.current(organisation).contacts().points().stream()
                .filter(point -> isOf(point, leaver))
                .count();
        return count == 0 ? List.of() : List.of(messages.get(language, "succession.contacts", "count", count));
    }

    @Override
    public void pass(User leaver, User successor, OrganisationId organisation) {
        store.recordOver(
                "handedOver",
                organisation,
                now -> now.changeAll(point -> isOf(point, leaver)
                        ? point.passTo(
                                successor.displayName(), successor.email().value())
                        : point));
    }

    @Override
    public boolean isAbout(OrganisationId organisation, String draftKey) {
        return draftKey.startsWith("contact." + organisation + ".");
    }

    private static boolean isOf(ContactPoint point, User person) {
        return point.email().equalsIgnoreCase(person.email().value());
    }
}
