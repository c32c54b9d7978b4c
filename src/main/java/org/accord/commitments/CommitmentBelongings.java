package org.accord.commitments;

import java.util.List;
import org.accord.accounts.Belongings;
import org.accord.accounts.User;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Language;
import org.accord.shared.Messages;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/** Drafts of commitments are the organisation's and stay with it; what was typed and not saved is a member's. */
@Component
class CommitmentBelongings implements Belongings {

    private static final String TYPED = "commitment/";

    private final CommitmentStore store;
    private final SearchIndex index;
    private final Messages messages;

    CommitmentBelongings(CommitmentStore store, SearchIndex index, Messages messages) {
        this.store = store;
        this.index = index;
        this.messages = messages;
    }

    @Override
    public List<String> of(User leaver, OrganisationId organisation, Language language) {
        long drafts = index.count(IndexQuery.of(CommitmentStore.COMMITMENT)
                .where("organisation", organisation.value())
                .where("state", Commitment.State.DRAFT.name()));
        return drafts == 0 ? List.of() : List.of(messages.get(language, "succession.commitments", "count", drafts));
    }

    @Override
    public boolean isAbout(OrganisationId organisation, String draftKey) {
        if (!draftKey.startsWith(TYPED)) {
            return false;
        }
        String about = draftKey.substring(TYPED.length());
        return about.equals(organisation.value())
                || store.commitments
                        .find(about)
                        .map(Recorded::state)
                        .filter(commitment -> commitment.organisation().id().equals(organisation))
                        .isPresent();
    }
}
