package org.accord.charters;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.accord.register.Entry;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.shared.AsOf;
import org.accord.shared.Days;
import org.springframework.stereotype.Component;

/**
 * What of a next version was public, and when. Its steps are read once after each of them, however often a page asks: most
 * are drafts of the secretariat, which no page shows. What was erased is forgotten, in another process after a while.
 *
 * @see "decision 0040"
 */
@Component
class ConsultedTexts {

    private static final int MOST_KEPT = 100;
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final CharterStore store;
    private final Cache<String, Kept> kept = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(LONGEST)
            .build();

    ConsultedTexts(CharterStore store) {
        this.store = store;
    }

    /** How the version stood for everyone from a moment on. */
    private record Step(Instant at, CharterVersion version) {}

    /** The steps up to a version of the record. */
    private record Kept(long version, List<Step> steps) {}

    /** The version as it is, or was last, out for consultation at a moment. */
    Optional<CharterVersion> asOf(String id, AsOf asOf) {
        return store.next
                .find(id)
                .map(this::steps)
                .flatMap(steps -> steps.reversed().stream()
                        .filter(step -> !step.at().isAfter(asOf.until()))
                        .findFirst())
                .map(Step::version);
    }

    /** Read and kept in one: what is forgotten in between is read again. */
    private List<Step> steps(Recorded<NextVersion> now) {
        return kept.asMap()
                .compute(
                        now.id(),
                        (id, known) -> known != null && known.version() == now.version()
                                ? known
                                : new Kept(now.version(), read(id)))
                .steps();
    }

    /** Takes in that an entry was erased. */
    void erased(Entry entry) {
        if (entry.subject().kind().equals(store.next.kind())) {
            kept.invalidate(entry.subject().id());
        }
    }

    private List<Step> read(String id) {
        List<Step> steps = new ArrayList<>();
        for (Revision<NextVersion> revision : store.next.history(id)) {
            revision.state()
                    .flatMap(next -> said(next, revision.at(), steps))
                    .ifPresent(version -> steps.add(new Step(revision.at(), version)));
        }
        return List.copyOf(steps);
    }

    private static Optional<CharterVersion> said(NextVersion next, Instant at, List<Step> before) {
        if (next.text() != null) {
            return Optional.of(new CharterVersion(next.text(), CharterVersion.State.CONSULTATION, null, next.until()));
        }
        return before.isEmpty() || before.getLast().version().state() != CharterVersion.State.CONSULTATION
                ? Optional.empty()
                : Optional.of(new CharterVersion(
                        before.getLast().version().text(), CharterVersion.State.GIVEN_UP, null, Days.of(at)));
    }
}
