package org.accord.charters;

import org.accord.register.Subject;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Erases what was said in comments that the secretariat removed, and in answers to them: that each act was recorded, when
 * and by whom stays with its hash. Erasing again changes nothing, so what a dying process left is finished at the next start.
 *
 * @see "decision 0041"
 */
@Component
class RemovedWords {

    private final CharterStore store;
    private final Erasure erasure;
    private final SearchIndex index;

    RemovedWords(CharterStore store, Erasure erasure, SearchIndex index) {
        this.store = store;
        this.erasure = erasure;
        this.index = index;
    }

    /** All versions of a removed comment that hold words. */
    void erase(String comment) {
        Subject about = new Subject(CharterStore.COMMENT, comment);
        store.comments.history(comment).stream()
                .filter(step -> step.state().filter(ConsultationComment::stands).isPresent())
                .forEach(step -> erasure.erase(about, step.version(), step.number()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void finishWhatWasLeftHalfWay() {
        index.ids(IndexQuery.of(CharterStore.COMMENT).where("answered", ConsultationIndexers.REMOVED))
                .forEach(this::erase);
    }
}
