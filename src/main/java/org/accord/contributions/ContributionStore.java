package org.accord.contributions;

import org.accord.register.NewState;
import org.accord.register.RecordKinds;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.springframework.stereotype.Component;

/** Where contributions, and the rules on replies, are kept. */
@Component
class ContributionStore {

    static final String CONTRIBUTION = "contribution";

    final Records<Contribution> contributions;
    final Records<ReplyRule> rules;

    ContributionStore(RecordKinds kinds) {
        contributions = kinds.of(CONTRIBUTION, "contributions", Contribution.class);
        rules = kinds.of("reply-rule", "reply_rules", ReplyRule.class);
    }

    static IndexQuery all() {
        return IndexQuery.of(CONTRIBUTION);
    }

    /** Recorded by the system: every act names its actor for ever and to everyone. */
    Contribution submit(Contribution first) {
        return CurrentActor.callAs(
                Actor.SYSTEM,
                () -> contributions
                        .record(new NewState<>("contributed", first.id(), 0, first, Visibility.SECRETARIAT, null))
                        .state());
    }

    Contribution publish(long seen, Contribution next) {
        return decide("contributionPublished", seen, next);
    }

    Contribution decline(long seen, Contribution next) {
        return decide("contributionDeclined", seen, next);
    }

    /** By the secretariat; the text stays closed, since everyone reads it later or never. */
    private Contribution decide(String verb, long seen, Contribution next) {
        requireSeen(next.id(), seen);
        return contributions
                .record(new NewState<>(verb, next.id(), seen, next, Visibility.SECRETARIAT, null))
                .state();
    }

    /** By the system, since whoever leads the commitment now may not know of it yet. */
    void takeOver(long after, Contribution next) {
        CurrentActor.runAs(
                Actor.SYSTEM,
                () -> contributions.record(
                        new NewState<>("took-over", next.id(), after, next, Visibility.SECRETARIAT, null)));
    }

    /** The reply makes both public in one act. */
    Contribution reply(long seen, Contribution next) {
        requireSeen(next.id(), seen);
        return contributions
                .record(new NewState<>(
                        "contributionReplied", next.id(), seen, next, Visibility.PUBLIC, next.signatory()))
                .state();
    }

    Recorded<Contribution> get(String id) {
        return contributions.find(id).orElseThrow(() -> new ContributionProblem.NotFound(id));
    }

    /** Nobody acts from a version that there is not. */
    private void requireSeen(String id, long seen) {
        if (get(id).version() != seen) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(CONTRIBUTION, id), seen + 1);
        }
    }
}
