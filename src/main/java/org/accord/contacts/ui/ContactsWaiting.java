package org.accord.contacts.ui;

import java.util.List;
import java.util.Optional;
import org.accord.contacts.ContactPoint;
import org.accord.contacts.ContactPoints;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.Page;
import org.accord.shared.Role;
import org.accord.shared.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Contact points that keep silent or do not get their mail: for the people of their state, and for administrators. */
@Component
@Order(80)
class ContactsWaiting implements Waiting {

    private final ContactPoints contacts;
    private final Messages messages;

    ContactsWaiting(ContactPoints contacts, Messages messages) {
        this.contacts = contacts;
        this.messages = messages;
    }

    @Override
    public String view() {
        return "contact-points";
    }

    @Override
    public String title() {
        return "todo.contacts";
    }

    @Override
    public Page<Thing> first(int most, Language language) {
        Actor actor = CurrentActor.get();
        if (actor.writing().isEmpty() && !actor.is(Role.ADMINISTRATOR)) {
            return Waiting.nothing(most);
        }
        List<Thing> things = contacts.neglected(language).stream()
                .map(neglected -> thing(neglected, language))
                .sorted(Thing.IN_ORDER)
                .toList();
        return new Page<>(things.stream().limit(most).toList(), 0, most, things.size());
    }

    private Thing thing(ContactPoints.Neglected neglected, Language language) {
        ContactPoint point = neglected.point();
        Thing thing = new Thing(
                "contact-points/" + neglected.state(),
                neglected.name(),
                point.name(),
                neglected.freshness().sign(),
                messages.get(language, "contacts.freshness." + neglected.freshness()),
                messages.get(language, "todo.act.contacts"));
        return Optional.ofNullable(point.bouncedOn() == null ? point.askedOn() : point.bouncedOn())
                .map(thing::from)
                .orElse(thing);
    }
}
