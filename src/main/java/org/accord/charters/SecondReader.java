package org.accord.charters;

import java.util.Set;
import org.accord.register.Revision;
import org.accord.shared.CurrentActor;

/** Whether somebody of the secretariat beside the caller had to do with a text. */
final class SecondReader {

    /** By which verbs somebody says what the next text is; whoever ends a consultation says nothing of it. */
    private static final Set<String> SAYING = Set.of("drafted", "consulted");

    private final CharterStore store;
    private final Colleagues colleagues;

    SecondReader(CharterStore store, Colleagues colleagues) {
        this.store = store;
        this.colleagues = colleagues;
    }

    /**
     * True when the last thing that anybody else did was to keep just this text, or to put it out for consultation. A
     * window after which signatures end is just theirs, too; one that only asks is for whoever publishes to choose.
     */
    boolean another(Charter now, Charter next, WindowDraft window) {
        return store.next.history(NextVersion.id(now.slug(), next.version())).stream()
                .filter(step -> !step.actor().equals(CurrentActor.get().user()))
                .reduce((earlier, later) -> later)
                .filter(step -> SAYING.contains(step.verb()))
                .flatMap(Revision::state)
                .filter(kept -> isSame(kept.draft(), now, next))
                .filter(kept -> window.after() == ReendorsementWindow.After.STAYS || window.equals(kept.window()))
                .isPresent();
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
