package org.accord.measures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.accord.instruments.Dossier;
import org.accord.instruments.Instrument;
import org.accord.instruments.Instruments;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.CountryCode;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.accord.signatories.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What states did at home about instruments. Reading is public. A state records its own, the secretariat what sources
 * say; somebody of the secretariat who did not record it reviews it.
 */
@Service
@PreAuthorize(Rights.SIGNED_IN)
public class Measures {

    private static final Set<String> RECORDING = Set.of("recorded", "amended");

    private final MeasureStore store;
    private final MeasurePolicy policy;
    private final Instruments instruments;
    private final SearchIndex index;
    private final Clock clock;

    Measures(MeasureStore store, MeasurePolicy policy, Instruments instruments, SearchIndex index, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.instruments = instruments;
        this.index = index;
        this.clock = clock;
    }

    /** What a queue narrows by; null is any. */
    public record Narrowed(String words, Measure.@Nullable Standing standing) {}

    /** The measures that stand on a day, of the given states or, when none is given, of all; by their days. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Measure> standing(Collection<CountryCode> states, LocalDate on, AsOf known) {
        Map<String, Measure> all = new HashMap<>();
        index.each(
                IndexQuery.of(MeasureStore.MEASURE)
                        .where("state", states.stream().map(CountryCode::iso2).toList())
                        .asOf(known),
                MeasureIndexer.Indexed.class,
                found -> all.put(found.id(), found.summary().measure()));
        return all.values().stream()
                .filter(measure -> isTrue(measure, on) && !isReplaced(measure, all, on))
                .sorted(Comparator.comparing(
                                (Measure measure) -> measure.since().day())
                        .thenComparing(Measure::id))
                .toList();
    }

    /** One measure as of a moment. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Recorded<Measure>> find(String id, AsOf asOf) {
        return asOf.isNow() ? store.measures.find(id) : store.measures.asOf(id, asOf);
    }

    /** Every step of a measure, oldest first. */
    public List<Revision<Measure>> history(String id) {
        return store.measures.history(id);
    }

    /** One page for the caller's desk, newest first: of their own states, and of all for the secretariat. */
    public Page<Measure> list(Narrowed narrowed, int page, int size) {
        if (!policy.mayRead()) {
            return Page.none(size);
        }
        IndexQuery query = IndexQuery.of(MeasureStore.MEASURE)
                .matching(narrowed.words())
                .newestBy("recorded")
                .page(page, size);
        if (narrowed.standing() != null) {
            query = query.where("standing", narrowed.standing().name());
        }
        if (!CurrentActor.get().isSecretariat()) {
            query = query.where("state", own().stream().map(CountryCode::iso2).toList());
        }
        return index.find(query, MeasureIndexer.Indexed.class)
                .map(found -> found.summary().measure());
    }

    /** What the caller can review, longest waiting first: without what they recorded themselves. */
    @PreAuthorize(Rights.SECRETARIAT)
    public List<Measure> waiting() {
        String me = CurrentActor.get().user().value();
        return index
                .find(
                        IndexQuery.of(MeasureStore.MEASURE)
                                .where("standing", Measure.Standing.UNREVIEWED.name())
                                .sortedBy("recorded")
                                .page(0, IndexQuery.LARGEST_PAGE),
                        MeasureIndexer.Indexed.class)
                .items()
                .stream()
                .map(SearchIndex.Found::summary)
                .filter(found -> !found.by().equals(me))
                .map(MeasureIndexer.Indexed::measure)
                .toList();
    }

    /** The instruments that a measure can be about, as of today. Declarations ask for commitments instead. */
    public List<Instrument> instruments() {
        return instruments.all(today(), AsOf.NOW).stream()
                .map(Dossier::instrument)
                .filter(Measures::asksStatesToAct)
                .toList();
    }

    /** The states for which the caller speaks. */
    public List<CountryCode> own() {
        return policy.states().stream().map(Organisation::country).distinct().toList();
    }

    /** Whether the caller has anything to do with measures. */
    public boolean areOpen() {
        return policy.mayRead();
    }

    public boolean mayChange(Measure measure) {
        return measure.isCurrent() && policy.mayChange(measure);
    }

    /** Whether the caller may compare it with its source: somebody of the secretariat who did not record it. */
    public boolean mayReview(Measure measure) {
        return CurrentActor.get().isSecretariat()
                && measure.standing() == Measure.Standing.UNREVIEWED
                && recorder(measure.id())
                        .filter(CurrentActor.get().user()::equals)
                        .isEmpty();
    }

    /**
     * Records a measure.
     *
     * @throws MeasureProblem.Invalid naming every field that is wrong
     * @throws MeasureProblem.NotAllowed when the caller speaks for neither the state nor the secretariat
     */
    public Recorded<Measure> record(MeasureDraft draft) {
        Measure.Author author = author(draft);
        return put("recorded", 0, draft.checked(Identity.random(), author, today(), this::isKnown));
    }

    /**
     * Puts other words in a measure's place; they wait for a review again.
     *
     * @param version the caller saw
     * @throws MeasureProblem.NotAllowed when it is not the caller's word, or about another state afterwards
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody saved another meanwhile
     */
    public Recorded<Measure> amend(String id, long version, MeasureDraft draft) {
        Measure now = changeable(id);
        if (author(draft) != now.author()) {
            throw new MeasureProblem.NotAllowed();
        }
        return put("amended", version, now.amend(draft.checked(id, now.author(), today(), this::isKnown)));
    }

    /** Takes back what was recorded in error; as known before, it stays. */
    public Recorded<Measure> withdraw(String id, long version) {
        return put("recalled", version, changeable(id).withdraw());
    }

    /**
     * Says that another measure of the same state, instrument and kind stands in its place from that one's day on.
     *
     * @throws MeasureProblem.Invalid when the other is about something else, or does not stand itself
     */
    public Recorded<Measure> supersede(String id, long version, String by) {
        Measure now = changeable(id);
        Measure other = required(by);
        boolean fits = !other.id().equals(id)
                && other.isCurrent()
                && other.state().equals(now.state())
                && other.instrument().equals(now.instrument())
                && other.kind() == now.kind();
        if (!fits) {
            throw new MeasureProblem.Invalid(Map.of("supersededBy", "unknown"));
        }
        return put("superseded", version, now.supersede(by));
    }

    /**
     * Says that it was compared with its source and agrees.
     *
     * @throws MeasureProblem.SamePerson when the caller recorded it
     */
    @PreAuthorize(Rights.SECRETARIAT)
    public Recorded<Measure> review(String id, long version) {
        Measure now = required(id);
        if (recorder(id).filter(CurrentActor.get().user()::equals).isPresent()) {
            throw new MeasureProblem.SamePerson(id);
        }
        return put("checked", version, now.review(today()));
    }

    /** Those that could stand in its place. */
    public List<Measure> successors(Measure measure) {
        return standing(Set.of(measure.state()), today(), AsOf.NOW).stream()
                .filter(other -> !other.id().equals(measure.id())
                        && other.isCurrent()
                        && other.instrument().equals(measure.instrument())
                        && other.kind() == measure.kind())
                .toList();
    }

    static boolean asksStatesToAct(Instrument instrument) {
        return instrument.kind() != Instrument.Kind.DECLARATION;
    }

    private static boolean isTrue(Measure measure, LocalDate on) {
        return !measure.withdrawn() && measure.since().isBy(on);
    }

    private static boolean isReplaced(Measure measure, Map<String, Measure> all, LocalDate on) {
        return Optional.ofNullable(measure.supersededBy())
                .map(all::get)
                .filter(successor -> isTrue(successor, on))
                .isPresent();
    }

    private Recorded<Measure> put(String verb, long after, Measure next) {
        OrganisationId speaker = next.author() == Measure.Author.STATE && !verb.equals("checked")
                ? policy.speaker(next.state()).orElse(null)
                : null;
        return store.measures.record(new NewState<>(verb, next.id(), after, next, Visibility.PUBLIC, speaker));
    }

    /** Whose word a draft would be. A draft without a state is refused field by field by those who may record at all. */
    private Measure.Author author(MeasureDraft draft) {
        CountryCode state = draft.state();
        if (state == null && policy.mayRead()) {
            return CurrentActor.get().isSecretariat() ? Measure.Author.SECRETARIAT : Measure.Author.STATE;
        }
        return Optional.ofNullable(state).flatMap(policy::authorFor).orElseThrow(MeasureProblem.NotAllowed::new);
    }

    /** Who wrote its present words. */
    private Optional<UserId> recorder(String id) {
        return store.measures.history(id).reversed().stream()
                .filter(step -> RECORDING.contains(step.verb()))
                .findFirst()
                .map(Revision::actor);
    }

    private boolean isKnown(String slug) {
        return instruments().stream().anyMatch(instrument -> instrument.slug().equals(slug));
    }

    private Measure changeable(String id) {
        Measure now = required(id);
        if (!policy.mayChange(now)) {
            throw new MeasureProblem.NotAllowed();
        }
        return now;
    }

    private Measure required(String id) {
        return store.measures.find(id).map(Recorded::state).orElseThrow(() -> new MeasureProblem.NotFound(id));
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }
}
