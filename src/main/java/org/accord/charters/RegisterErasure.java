package org.accord.charters;

import org.accord.register.Register;
import org.accord.register.Subject;
import org.accord.search.IndexUpkeep;
import org.springframework.stereotype.Component;

/** Erases from the register, and from the index that was made of it. */
@Component
class RegisterErasure implements Erasure {

    private final Register register;
    private final IndexUpkeep index;

    RegisterErasure(Register register, IndexUpkeep index) {
        this.register = register;
        this.index = index;
    }

    @Override
    public void erase(Subject about, long version, long act) {
        register.erase(act);
        index.forget(about, version);
    }
}
