package org.accord.charters;

import java.time.Clock;
import org.accord.charters.ConsultationComment.Removal;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.FieldCheck;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The secretariat takes comments off the page that abuse it. In their place stands, for everyone, that it did, when and
 * why.
 *
 * @see "decision 0041"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class CommentRemovals {

    /** Of a reason, in characters. */
    public static final int LONGEST_REASON = 2_000;

    private final CharterStore store;
    private final RemovedWords words;
    private final SearchIndex index;
    private final Clock clock;

    CommentRemovals(CharterStore store, RemovedWords words, SearchIndex index, Clock clock) {
        this.store = store;
        this.words = words;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Takes a comment off the page, with its answer, whatever became of the version it is about; their words are erased from
     * the register, which keeps their hashes.
     *
     * @param seen the version of the comment that the caller saw
     * @param reason 1 to 2,000 characters, public
     * @throws CharterProblem.Invalid naming the field {@code reason}
     * @throws CharterProblem.NoComment when there is none, or it was taken back or removed
     * @throws RegisterProblem.ChangedMeanwhile when it was answered, replaced, taken back or removed first
     */
    public ConsultationComment remove(String id, long seen, String reason) {
        new FieldCheck().text("reason", reason, LONGEST_REASON).orThrow(CharterProblem.Invalid::new);
        ConsultationComment next = store.comments
                .find(id)
                .map(Recorded::state)
                .filter(ConsultationComment::stands)
                .orElseThrow(() -> new CharterProblem.NoComment(id))
                .remove(new Removal(reason.strip(), clock.instant()));
        ConsultationComment removed = store.comments
                .record(new NewState<>("commentRemoved", id, seen, next, Visibility.PUBLIC, null))
                .state();
        words.erase(id);
        return removed;
    }

    /** Comments that have an answer, the newest first. */
    public Page<ConsultationComment> answered(int page, int size) {
        IndexQuery query = IndexQuery.of(CharterStore.COMMENT)
                .where("answered", "true")
                .newestBy("since")
                .page(page, size);
        return index.find(query, ConsultationComment.class).map(SearchIndex.Found::summary);
    }
}
