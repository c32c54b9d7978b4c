package org.accord.charters;

import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.RegisterListener;
import org.springframework.stereotype.Component;

/** Tells this process of the charters that change in any, and of what is erased of them and of their next versions. */
@Component
class CharterFollower implements RegisterListener {

    /** After the collection is written, and before the index follows: a page that is kept from then on knows it. */
    private static final int ORDER = 5;

    private final KnownCharters known;
    private final ConsultedTexts consulted;
    private final Register register;

    CharterFollower(KnownCharters known, ConsultedTexts consulted, Register register) {
        this.known = known;
        this.consulted = consulted;
        this.register = register;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public void recorded(Entry entry) {
        known.taken(entry);
    }

    @Override
    public void erased(Entry entry) {
        known.taken(entry);
        consulted.erased(entry);
    }

    @Override
    public long followedUpTo() {
        long size = register.size();
        known.follow();
        return size;
    }
}
