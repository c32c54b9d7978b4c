package org.accord.settings;

import org.accord.register.Entry;
import org.accord.register.Register;
import org.accord.register.RegisterListener;
import org.springframework.stereotype.Component;

/** Tells this process of the settings that change in any; what stood before is read from the collection. */
@Component
class SettingFollower implements RegisterListener {

    private final SettingStore store;
    private final Register register;

    SettingFollower(SettingStore store, Register register) {
        this.store = store;
        this.register = register;
    }

    @Override
    public void recorded(Entry entry) {
        store.taken(entry);
    }

    @Override
    public long followedUpTo() {
        long size = register.size();
        store.forget();
        return size;
    }
}
