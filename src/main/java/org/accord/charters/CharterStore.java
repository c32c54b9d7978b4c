package org.accord.charters;

import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.springframework.stereotype.Component;

/** Where charters are kept. */
@Component
class CharterStore {

    final Records<Charter> charters;

    CharterStore(RecordKinds kinds) {
        charters = kinds.of("charter", "charters", Charter.class);
    }
}
