package org.accord.charters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Versions that are out for consultation, and what was said to them. Reading is everyone's.
 *
 * @see "decision 0041"
 */
@Service
@PreAuthorize(Rights.EVERYONE)
public class Consultations {

    private static final int MOST_REMOVED = 200;

    private final CharterStore store;
    private final ConsultationVoices voices;
    private final SearchIndex index;
    private final Clock clock;

    Consultations(CharterStore store, ConsultationVoices voices, SearchIndex index, Clock clock) {
        this.store = store;
        this.voices = voices;
        this.index = index;
        this.clock = clock;
    }

    /**
     * A consultation whose last day is not over.
     *
     * @param now the text in force
     * @param text that is out
     */
    public record Running(Charter now, Charter text, LocalDate until) {}

    /**
     * An organisation that may comment.
     *
     * @param said how many comments of it stand
     */
    public record Invited(Running consultation, Voice voice, long said) {}

    /** Of a charter, today; empty when none is open. */
    public Optional<Running> running(String charter) {
        return store.charters.find(charter).map(Recorded::state).flatMap(this::running);
    }

    private Optional<Running> running(Charter now) {
        return store.next
                .find(NextVersion.id(now.slug(), now.version() + 1))
                .map(Recorded::state)
                .flatMap(next -> running(now, next));
    }

    private Optional<Running> running(Charter now, NextVersion next) {
        Charter text = next.text();
        LocalDate until = next.until();
        return text == null || until == null || Days.of(clock.instant()).isAfter(until)
                ? Optional.empty()
                : Optional.of(new Running(now, text, until));
    }

    /**
     * The number of the act by which the open consultation on a charter began: a newer text put out in the meantime does
     * not begin it anew. Reads every step of the text, for whoever needs to know it once.
     */
    public Optional<Long> began(String charter) {
        return running(charter)
                .map(open -> began(store.next.history(
                        NextVersion.id(open.text().slug(), open.text().version()))));
    }

    /** The act after which the text has been out without a break. */
    private static long began(List<Revision<NextVersion>> steps) {
        long began = 0;
        for (Revision<NextVersion> step : steps) {
            boolean out = step.state().filter(then -> then.text() != null).isPresent();
            began = !out ? 0 : began == 0 ? step.number() : began;
        }
        return began;
    }

    /** Open consultations on charters that organisations of the caller signed, the first last day first. */
    @PreAuthorize(Rights.MEMBERS)
    public List<Invited> own() {
        List<OrganisationId> organisations = CurrentActor.get().organisations().stream()
                .sorted(Comparator.comparing(OrganisationId::value))
                .toList();
        List<Charter> charters;
        try (var all = store.charters.all()) {
            charters = all.map(Recorded::state).toList();
        }
        return charters.stream()
                .flatMap(charter -> running(charter).stream())
                .sorted(Comparator.comparing(Running::until)
                        .thenComparing(open -> open.text().slug()))
                .flatMap(open -> organisations.stream()
                        .flatMap(each -> voices.voice(open.text().slug(), each).stream())
                        .map(voice -> new Invited(open, voice, said(open.text(), voice))))
                .toList();
    }

    private long said(Charter text, Voice voice) {
        return index.count(of(text.slug(), text.version())
                .where("organisation", voice.organisation().value())
                .where("answered", List.of("true", "false")));
    }

    /**
     * What stood at a moment: by principle, the charter as a whole first, then as they were made. What the secretariat
     * removed is without words at any moment.
     */
    public Page<ConsultationComment> comments(String charter, int version, AsOf asOf, int page, int size) {
        IndexQuery query = of(charter, version).asOf(asOf).sortedBy("place").page(page, size);
        Page<ConsultationComment> then =
                index.find(query, ConsultationComment.class).map(SearchIndex.Found::summary);
        return asOf.isNow() ? then : with(removedAfter(charter, version, asOf), then);
    }

    /** What was there by then and removed later: its words are erased, so that day has no state of it any more. */
    private List<ConsultationComment> removedAfter(String charter, int version, AsOf asOf) {
        IndexQuery removed = of(charter, version)
                .where("answered", ConsultationIndexers.REMOVED)
                .page(0, MOST_REMOVED);
        return index.find(removed, ConsultationComment.class).items().stream()
                .map(SearchIndex.Found::summary)
                .filter(comment -> !comment.at().isAfter(asOf.until()))
                .filter(comment -> Optional.ofNullable(comment.removal())
                        .filter(removal -> removal.at().isAfter(asOf.until()))
                        .isPresent())
                .toList();
    }

    /** On the first page of the day; once, where an index still holds a state of the day. */
    private static Page<ConsultationComment> with(List<ConsultationComment> removed, Page<ConsultationComment> then) {
        Set<String> ids = removed.stream().map(ConsultationComment::id).collect(Collectors.toSet());
        Stream<ConsultationComment> others = then.items().stream().filter(comment -> !ids.contains(comment.id()));
        List<ConsultationComment> items = Stream.concat(then.number() == 0 ? removed.stream() : Stream.empty(), others)
                .sorted(Comparator.comparingInt(ConsultationComment::principle).thenComparing(ConsultationComment::at))
                .toList();
        return new Page<>(items, then.number(), then.size(), then.total() + removed.size());
    }

    /** One comment as it is now, whatever became of it. */
    public Optional<ConsultationComment> comment(String id) {
        return store.comments.find(id).map(Recorded::state);
    }

    private static IndexQuery of(String charter, int version) {
        return IndexQuery.of(CharterStore.COMMENT).where("version", NextVersion.id(charter, version));
    }
}
