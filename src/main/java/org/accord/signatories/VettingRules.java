package org.accord.signatories;

import java.util.List;
import java.util.Map;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.shared.FieldCheck;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How long signatories of a charter may object to an applicant; set by the secretariat, each change an act. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class VettingRules {

    private final VettingStore store;

    VettingRules(VettingStore store) {
        this.store = store;
    }

    /** What counts for windows that are opened now. */
    public VettingRule now(String charter) {
        return store.rule(charter);
    }

    /** The version to change from; 0 while nobody has set anything. */
    public long version(String charter) {
        return store.rules.find(charter).map(Recorded::version).orElse(0L);
    }

    /** Every change, oldest first. */
    public List<Revision<VettingRule>> history(String charter) {
        return store.rules.history(charter);
    }

    /**
     * Sets the rule at once; windows that are open keep their last day.
     *
     * @param workingDays 0 to 30, 0 for no window
     * @param seen the version the caller saw
     * @throws SignatoryProblem.Invalid naming the field {@code workingDays}; when it says the same already, too
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody changed it since
     */
    public void set(String charter, int workingDays, long seen) {
        new FieldCheck()
                .that(
                        "workingDays",
                        workingDays >= 0 && workingDays <= VettingRule.MOST_WORKING_DAYS,
                        "vetting.workingDays")
                .orThrow(SignatoryProblem.Invalid::new);
        if (now(charter).workingDays() == workingDays) {
            throw new SignatoryProblem.Invalid(Map.of("workingDays", "vetting.same"));
        }
        store.rules.record(new NewState<>(
                "vettingRuled", charter, seen, new VettingRule(charter, workingDays), Visibility.PUBLIC, null));
    }
}
