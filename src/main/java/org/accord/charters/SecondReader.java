package org.accord.charters;

import org.accord.shared.CurrentActor;

/** Whether somebody of the secretariat beside the caller had to do with a text. */
final class SecondReader {

    private final CharterStore store;
    private final Colleagues colleagues;

    SecondReader(CharterStore store, Colleagues colleagues) {
        this.store = store;
        this.colleagues = colleagues;
    }

    /** True when somebody else kept just this text, or put it out for consultation. */
    boolean another(Charter now, Charter next) {
        return store.next.history(NextVersion.id(now.slug(), next.version())).stream()
                .filter(step -> !step.actor().equals(CurrentActor.get().user()))
                .flatMap(step -> step.state().stream())
                .anyMatch(kept -> isSame(kept.draft(), now, next));
    }

    /** What was kept may be unfinished. */
    private static boolean isSame(CharterDraft kept, Charter now, Charter next) {
        try {
            return kept.after(now).equals(next);
        } catch (CharterProblem.Invalid unfinished) {
            return false;
        }
    }

    /** True when there is nobody else. */
    boolean isAlone() {
        return !colleagues.hasBeside(CurrentActor.get().user());
    }
}
