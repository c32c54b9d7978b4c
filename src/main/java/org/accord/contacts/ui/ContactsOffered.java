package org.accord.contacts.ui;

import org.accord.contacts.ContactPoints;
import org.accord.shared.ui.Offered;
import org.springframework.stereotype.Component;

/** For people who act for a state, and those who look after the portal. */
@Component
class ContactsOffered implements Offered {

    private final ContactPoints contacts;

    ContactsOffered(ContactPoints contacts) {
        this.contacts = contacts;
    }

    @Override
    public String view() {
        return "contact-points";
    }

    @Override
    public boolean isOffered() {
        return contacts.areShown();
    }
}
