package org.accord.contributions;

import java.util.List;
import java.util.Map;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How long signatories have to reply, by charter; read by everyone, set by the secretariat, each change an act. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class ReplyRules {

    private final ContributionStore store;

    ReplyRules(ContributionStore store) {
        this.store = store;
    }

    /** What counts for what is published now. */
    @PreAuthorize(Rights.EVERYONE)
    public ReplyRule now(String charter) {
        return store.rules.find(charter).map(Recorded::state).orElseGet(() -> ReplyRule.usual(charter));
    }

    /** What counted at a moment. */
    @PreAuthorize(Rights.EVERYONE)
    public ReplyRule of(String charter, AsOf asOf) {
        return asOf.isNow()
                ? now(charter)
                : store.rules.asOf(charter, asOf).map(Recorded::state).orElseGet(() -> ReplyRule.usual(charter));
    }

    /** The version to change from; 0 while nobody has set anything. */
    public long version(String charter) {
        return store.rules.find(charter).map(Recorded::version).orElse(0L);
    }

    /** Every change, oldest first. */
    public List<Revision<ReplyRule>> history(String charter) {
        return store.rules.history(charter);
    }

    /**
     * Sets the rule at once; what was published to a signatory keeps its last day.
     *
     * @param replyDays 1 to 60
     * @param seen the version the caller saw
     * @throws ContributionProblem.Invalid naming {@code replyDays}; when it says the same already, too
     * @throws RegisterProblem.ChangedMeanwhile when somebody changed it since
     */
    public void set(String charter, int replyDays, long seen) {
        new FieldCheck()
                .that("replyDays", ReplyRule.isInRange(replyDays), "range")
                .orThrow(ContributionProblem.Invalid::new);
        if (version(charter) != seen) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(store.rules.kind(), charter), seen + 1);
        }
        if (now(charter).replyDays() == replyDays) {
            throw new ContributionProblem.Invalid(Map.of("replyDays", "rules.same"));
        }
        store.rules.record(new NewState<>(
                "replyRuled", charter, seen, new ReplyRule(charter, replyDays), Visibility.PUBLIC, null));
    }
}
