package org.accord.accounts;

import java.util.List;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** What somebody typed and did not send, and who gets it when they leave. */
@Component
class DraftsPassedOn {

    private final DraftStore store;
    private final List<Belongings> belongings;

    DraftsPassedOn(DraftStore store, List<Belongings> belongings) {
        this.store = store;
        this.belongings = belongings;
    }

    /**
     * All of somebody who acts for no other, nor in the secretariat; else those of which a feature says that they are
     * the organisation's.
     */
    List<Draft> of(User leaver, OrganisationId organisation) {
        boolean only = leaver.roles().isEmpty()
                && leaver.memberships().stream()
                        .allMatch(membership -> membership.organisation().equals(organisation));
        return store.all(leaver.id()).stream()
                .filter(draft -> only || belongings.stream().anyMatch(some -> some.isAbout(organisation, draft.key())))
                .toList();
    }

    /**
     * Gives them to the successor. Where both wrote on the same thing, each keeps their own.
     *
     * @param stays true when the leaver goes on for some days and keeps a copy
     */
    void pass(User leaver, User successor, OrganisationId organisation, boolean stays) {
        of(leaver, organisation).stream()
                .filter(draft -> store.find(successor.id(), draft.key()).isEmpty())
                .forEach(draft -> {
                    store.keep(successor.id(), draft);
                    if (!stays) {
                        store.drop(leaver.id(), draft.key());
                    }
                });
    }
}
