package org.accord.progress;

import java.util.List;
import java.util.Map;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How reports under a charter are decided; read by everyone, set by the secretariat, each change an act. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class ReviewRules {

    private final ProgressStore store;

    ReviewRules(ProgressStore store) {
        this.store = store;
    }

    /** What counts for decisions made now. */
    @PreAuthorize(Rights.EVERYONE)
    public ReviewRule now(String charter) {
        return store.reviewRules.find(charter).map(Recorded::state).orElseGet(() -> ReviewRule.usual(charter));
    }

    /** The version to change from; 0 while nobody has set anything. */
    public long version(String charter) {
        return store.reviewRules.find(charter).map(Recorded::version).orElse(0L);
    }

    /** Every change, oldest first. */
    public List<Revision<ReviewRule>> history(String charter) {
        return store.reviewRules.history(charter);
    }

    /**
     * Sets the rule at once; decisions that were proposed keep their last day.
     *
     * @param commentDays 0 to 60
     * @param seen the version the caller saw
     * @throws ProgressProblem.Invalid naming {@code commentDays}; when it says the same already, too
     * @throws RegisterProblem.ChangedMeanwhile when somebody changed it since
     */
    public void set(String charter, int commentDays, long seen) {
        new FieldCheck()
                .that("commentDays", commentDays >= 0 && commentDays <= ReviewRule.MOST_COMMENT_DAYS, "range")
                .orThrow(ProgressProblem.Invalid::new);
        if (version(charter) != seen) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(store.reviewRules.kind(), charter), seen + 1);
        }
        if (now(charter).commentDays() == commentDays) {
            throw new ProgressProblem.Invalid(Map.of("commentDays", "rules.same"));
        }
        store.reviewRules.record(new NewState<>(
                "reviewRuled", charter, seen, new ReviewRule(charter, commentDays), Visibility.PUBLIC, null));
    }
}
