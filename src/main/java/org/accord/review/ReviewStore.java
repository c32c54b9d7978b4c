package org.accord.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.accord.register.NewState;
import org.accord.register.RecordKinds;
import org.accord.register.Recorded;
import org.accord.register.Records;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/** Where it is kept who reads which report, and what they declared. Secret: the register tells only that it happened. */
@Component
class ReviewStore {

    static final String REVIEW = "review";
    static final String REVIEWER = "reviewer";
    static final String DECIDED = "decided";
    private static final int MOST_TRIES = 10;
    private static final int LOOK_UP = 1_000;

    final Records<Review> reviews;
    final Records<Declaration> declarations;
    private final SearchIndex index;

    ReviewStore(RecordKinds kinds, SearchIndex index) {
        reviews = kinds.of(REVIEW, "reviews", Review.class);
        declarations = kinds.of("interests", "interests", Declaration.class);
        this.index = index;
    }

    Optional<Recorded<Review>> find(String report) {
        return reviews.find(report);
    }

    List<Review> all(Collection<String> reports) {
        List<String> ids = List.copyOf(Set.copyOf(reports));
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + LOOK_UP)
                .mapToObj(from -> ids.subList(from, Math.min(from + LOOK_UP, ids.size())))
                .flatMap(some -> reviews.findAll(some).stream())
                .map(Recorded::state)
                .toList();
    }

    /** Reports that the person has at hand. */
    List<String> takenBy(UserId person) {
        return index.ids(atHand().where(REVIEWER, person.value()));
    }

    /** Reviews whose report was not decided, as far as they know. */
    List<String> notOver() {
        return index.ids(atHand());
    }

    Recorded<Review> escalated(long after, Review next) {
        return record("escalated", after, next);
    }

    private static IndexQuery atHand() {
        return IndexQuery.of(REVIEW).where(DECIDED, "false");
    }

    Recorded<Review> record(String verb, long after, Review next) {
        requireSeen(reviews, next.report(), after);
        return reviews.record(new NewState<>(verb, next.report(), after, next, Visibility.SECRETARIAT, null));
    }

    /**
     * Follows the decision on a report, whatever happens to the review meanwhile; again changes nothing. Only the list of
     * what is at hand needs it: it tells decided reports from others by the reports themselves.
     */
    void close(String report) {
        for (int attempt = 1; ; attempt++) {
            Optional<Recorded<Review>> now =
                    find(report).filter(found -> !found.state().decided());
            if (now.isEmpty()) {
                return;
            }
            try {
                record("reviewed", now.get().version(), now.get().state().over());
                return;
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                if (attempt == MOST_TRIES) {
                    return;
                }
            }
        }
    }

    Recorded<Declaration> declare(long after, Declaration next) {
        requireSeen(declarations, next.person().value(), after);
        return declarations.record(
                new NewState<>("interestsDeclared", next.person().value(), after, next, Visibility.SECRETARIAT, null));
    }

    /** Nobody acts from a version that there is not. */
    private static void requireSeen(Records<?> records, String id, long seen) {
        if (records.find(id).map(Recorded::version).orElse(0L) != seen) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(records.kind(), id), seen + 1);
        }
    }
}
