package org.accord.instruments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.Days;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Treaties, norm sets and declarations, and what sources say became of them. Reading is public; the secretariat records.
 *
 * <p>There are two axes of time: {@code on} is the day facts were <em>true</em> by, {@code known} the moment by which
 * they were <em>recorded</em>.
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Instruments {

    private final InstrumentStore store;
    private final SearchIndex index;
    private final Clock clock;

    Instruments(InstrumentStore store, SearchIndex index, Clock clock) {
        this.store = store;
        this.index = index;
        this.clock = clock;
    }

    /** All instruments of which something was true by the day, in the order of their first day. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Dossier> all(LocalDate on, AsOf known) {
        Map<String, List<StatusFact>> facts = new HashMap<>();
        index.each(
                IndexQuery.of(InstrumentStore.FACT).asOf(known),
                StatusFact.class,
                found -> facts.computeIfAbsent(found.summary().instrument(), slug -> new ArrayList<>())
                        .add(found.summary()));
        List<Dossier> dossiers = new ArrayList<>();
        index.each(
                IndexQuery.of(InstrumentStore.INSTRUMENT).asOf(known),
                Instrument.class,
                found -> dossiers.add(new Dossier(found.summary(), on, facts.getOrDefault(found.id(), List.of()))));
        return dossiers.stream()
                .filter(Dossier::exists)
                .sorted(Comparator.comparing(
                        dossier -> dossier.first().orElseThrow().trueOn().day()))
                .toList();
    }

    /** One instrument; empty when there is none of that slug, or nothing was true of it by the day. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Dossier> find(String slug, LocalDate on, AsOf known) {
        Optional<Recorded<Instrument>> found =
                known.isNow() ? store.instruments.find(slug) : store.instruments.asOf(slug, known);
        return found.map(instrument -> {
                    List<StatusFact> facts = new ArrayList<>();
                    index.each(
                            IndexQuery.of(InstrumentStore.FACT)
                                    .where("instrument", slug)
                                    .asOf(known),
                            StatusFact.class,
                            fact -> facts.add(fact.summary()));
                    return new Dossier(instrument.state(), on, facts);
                })
                .filter(Dossier::exists);
    }

    /** The instruments that a state signed, joined or was invited to, or is said to have with all of a body. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Dossier> of(CountryCode state, LocalDate on, AsOf known) {
        return all(on, known).stream()
                .filter(dossier -> dossier.byState().containsKey(state)
                        || !dossier.claimsCovering(state).isEmpty())
                .toList();
    }

    /** One page of instruments, by words. Filter: {@code kind}. */
    @PreAuthorize(Rights.EVERYONE)
    public Page<Instrument> list(IndexQuery query) {
        return index.find(query, Instrument.class).map(SearchIndex.Found::summary);
    }

    /** All instruments. */
    public static IndexQuery everything() {
        return IndexQuery.of(InstrumentStore.INSTRUMENT).sortedBy("slug");
    }

    /** Every step of a fact, oldest first. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Revision<StatusFact>> history(String fact) {
        return store.facts.history(fact);
    }

    /**
     * Puts an instrument on record.
     *
     * @throws RegisterProblem.ChangedMeanwhile when there is one of that slug
     */
    public void open(Instrument instrument) {
        store.instruments.record(new NewState<>("listed", instrument.slug(), 0, instrument, Visibility.PUBLIC, null));
    }

    /**
     * Records a fact.
     *
     * @throws InstrumentProblem.Invalid naming every field that is wrong
     * @throws InstrumentProblem.NotFound when the instrument is not on record
     * @throws RegisterProblem.ChangedMeanwhile when there is a fact of that id
     */
    public Recorded<StatusFact> record(FactDraft draft) {
        return recordAll(List.of(draft)).getFirst();
    }

    /** Records many facts in one go; all are checked before the first is recorded. */
    public List<Recorded<StatusFact>> recordAll(List<FactDraft> drafts) {
        LocalDate today = Days.of(clock.instant());
        drafts.stream().map(FactDraft::instrument).distinct().forEach(this::required);
        List<NewState<StatusFact>> next = drafts.stream()
                .map(draft -> draft.checked(today))
                .map(fact -> new NewState<>("noted", fact.id(), 0, fact, Visibility.PUBLIC, null))
                .toList();
        List<Optional<Recorded<StatusFact>>> recorded = store.facts.recordAll(next);
        for (int i = 0; i < next.size(); i++) {
            if (recorded.get(i).isEmpty()) {
                throw new RegisterProblem.ChangedMeanwhile(
                        new Subject(InstrumentStore.FACT, next.get(i).id()), 1);
            }
        }
        return recorded.stream().flatMap(Optional::stream).collect(Collectors.toList());
    }

    /**
     * Puts another fact in a fact's place: both stay on record.
     *
     * @param version the version of the superseded fact that the caller saw
     * @throws InstrumentProblem.NotFound when either is not on record
     * @throws InstrumentProblem.NotInState when it was superseded already
     * @throws InstrumentProblem.NotStanding when the other one was superseded or taken back itself
     */
    public Recorded<StatusFact> supersede(String fact, long version, String by) {
        StatusFact now = requiredFact(fact);
        StatusFact other = requiredFact(by);
        if (!other.stands()) {
            throw new InstrumentProblem.NotStanding(by);
        }
        return store.facts.record(
                new NewState<>("superseded", fact, version, now.supersede(other.id()), Visibility.PUBLIC, null));
    }

    private void required(String slug) {
        if (store.instruments.find(slug).isEmpty()) {
            throw new InstrumentProblem.NotFound(slug);
        }
    }

    private StatusFact requiredFact(String id) {
        return store.facts.find(id).map(Recorded::state).orElseThrow(() -> new InstrumentProblem.NotFound(id));
    }
}
