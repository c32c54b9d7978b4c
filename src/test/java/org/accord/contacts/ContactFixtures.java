package org.accord.contacts;

import java.time.DayOfWeek;
import java.util.Set;

/** Contact points in words. */
public final class ContactFixtures {

    private ContactFixtures() {}

    /** A complete one in the 24/7 network that answers on weekdays in Amman, in Arabic and English. */
    public static ContactDraft aContact(String name) {
        return aContact(name, "duty@contacts.example");
    }

    /** As above, with an address of its own. */
    public static ContactDraft aContact(String name, String email) {
        return new ContactDraft(
                Purpose.ROUND_THE_CLOCK,
                name,
                "+999 555 0101",
                email,
                Set.of("ar", "en"),
                false,
                Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
                "08:00",
                "16:00",
                "Asia/Amman");
    }
}
