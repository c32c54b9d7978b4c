package org.accord.commitments;

import java.util.List;
import java.util.Map;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which charters ask for verification; read by everyone, set by the secretariat, each change an act. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class VerificationRules {

    private final CommitmentStore store;

    VerificationRules(CommitmentStore store) {
        this.store = store;
    }

    /** What counts for drafts that are published now. */
    @PreAuthorize(Rights.EVERYONE)
    public VerificationRule now(String charter) {
        return store.rules.find(charter).map(Recorded::state).orElseGet(() -> VerificationRule.usual(charter));
    }

    /** What counted at a moment. */
    @PreAuthorize(Rights.EVERYONE)
    public VerificationRule of(String charter, AsOf asOf) {
        return asOf.isNow()
                ? now(charter)
                : store.rules.asOf(charter, asOf).map(Recorded::state).orElseGet(() -> VerificationRule.usual(charter));
    }

    /** The version to change from; 0 while nobody has set anything. */
    public long version(String charter) {
        return store.rules.find(charter).map(Recorded::version).orElse(0L);
    }

    /** Every change, oldest first. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Revision<VerificationRule>> history(String charter) {
        return store.rules.history(charter);
    }

    /**
     * Sets the rule at once; what was submitted before goes its way to the end.
     *
     * @param seen the version the caller saw
     * @throws CommitmentProblem.Invalid naming {@code asked} when it says the same already
     * @throws RegisterProblem.ChangedMeanwhile when somebody changed it since
     */
    public void set(String charter, boolean asked, long seen) {
        if (version(charter) != seen) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(store.rules.kind(), charter), seen + 1);
        }
        if (now(charter).asked() == asked) {
            throw new CommitmentProblem.Invalid(Map.of("asked", "rules.same"));
        }
        store.rules.record(new NewState<>(
                "verificationRuled", charter, seen, new VerificationRule(charter, asked), Visibility.PUBLIC, null));
    }
}
