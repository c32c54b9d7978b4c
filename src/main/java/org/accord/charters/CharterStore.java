package org.accord.charters;

import org.accord.register.NewState;
import org.accord.register.RecordKinds;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where charters are kept. */
@Component
class CharterStore {

    final Records<Charter> charters;
    final Records<NextVersion> next;

    CharterStore(RecordKinds kinds) {
        charters = kinds.of("charter", "charters", Charter.class);
        next = kinds.of("charter-draft", "charter_drafts", NextVersion.class);
    }

    Recorded<Charter> required(String slug) {
        return charters.find(slug).orElseThrow(() -> new CharterProblem.NotFound(slug));
    }

    /** Records the next version of the text, unless it was written from another than the present one. */
    Charter publish(String slug, CharterDraft draft, @Nullable ReendorsementWindow window) {
        Recorded<Charter> now = required(slug);
        if (now.state().version() != draft.seen()) {
            throw new CharterProblem.ChangedMeanwhile(slug, now.state().version());
        }
        Charter published = draft.after(now.state()).with(window);
        try {
            return charters.record(new NewState<>("published", slug, now.version(), published, Visibility.PUBLIC, null))
                    .state();
        } catch (RegisterProblem.ChangedMeanwhile faster) {
            throw new CharterProblem.ChangedMeanwhile(slug, now.state().version());
        }
    }
}
