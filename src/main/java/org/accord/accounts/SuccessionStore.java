package org.accord.accounts;

import org.accord.register.NewState;
import org.accord.register.RecordKinds;
import org.accord.register.Records;
import org.accord.register.Visibility;
import org.accord.shared.Identity;
import org.springframework.stereotype.Component;

/** Where it is kept who took over from whom. */
@Component
class SuccessionStore {

    private final Records<Succession> successions;

    SuccessionStore(RecordKinds kinds) {
        successions = kinds.of("succession", "successions", Succession.class);
    }

    void record(String verb, Succession succession) {
        successions.record(new NewState<>(
                verb, Identity.random(), 0, succession, Visibility.SECRETARIAT, succession.organisation()));
    }
}
