package org.accord.jobs.launch;

import org.accord.register.Register;
import org.accord.search.SearchIndex;
import org.springframework.stereotype.Component;

/**
 * Lets a job find everything that was recorded before it begins. A worker's index follows the portal's acts with a delay;
 * a request filed right after an act must not miss it.
 */
@Component
class RecordFollower {

    private final Register register;
    private final SearchIndex index;

    RecordFollower(Register register, SearchIndex index) {
        this.register = register;
        this.index = index;
    }

    /** Throws {@link IllegalStateException} when the index of this process cannot take in what is recorded. */
    void catchUp() {
        register.readOn();
        long size = register.size();
        if (index.followed() < size) {
            throw new IllegalStateException("the index stands at entry " + index.followed() + " of " + size);
        }
    }
}
