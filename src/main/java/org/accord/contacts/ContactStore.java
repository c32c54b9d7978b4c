package org.accord.contacts;

import java.util.function.UnaryOperator;
import org.accord.register.NewState;
import org.accord.register.RecordKinds;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Where contact points are kept: one record for each state, under its id. Whatever is recorded, only states may read. */
@Component
class ContactStore {

    private static final int TRIES = 4;

    final Records<StateContacts> contacts;

    ContactStore(RecordKinds kinds) {
        contacts = kinds.of("contacts", "state_contacts", StateContacts.class);
    }

    /** As of now; of a state that has named none, version 0. */
    Current current(OrganisationId state) {
        return contacts.find(state.value())
                .map(found -> new Current(found.version(), found.state()))
                .orElseGet(() -> new Current(0, StateContacts.none(state)));
    }

    /** What stands, and its version. */
    record Current(long version, StateContacts contacts) {}

    Recorded<StateContacts> record(String verb, long after, StateContacts next) {
        return contacts.record(
                new NewState<>(verb, next.state().value(), after, next, Visibility.STATES, next.state()));
    }

    /** Records a change that holds whatever the others are by then; nothing when it changes nothing. */
    void recordOver(String verb, OrganisationId state, UnaryOperator<StateContacts> change) {
        for (int attempt = 1; ; attempt++) {
            Current now = current(state);
            StateContacts next = change.apply(now.contacts());
            if (next.equals(now.contacts())) {
                return;
            }
            try {
                record(verb, now.version(), next);
                return;
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                if (attempt == TRIES) {
                    throw changed;
                }
            }
        }
    }
}
