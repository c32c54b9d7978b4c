package org.accord.commitments;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Who has a part in a commitment beside its lead: each partner is a record of its own, found by page from the index,
 * however many there are. Who is asked and has not answered is between the two of them; how many they are is public.
 *
 * @see "decision 0048"
 */
@Service
@PreAuthorize(Rights.EVERYONE)
public class Partners {

    private static final int MOST_WAITING = 100;

    private final PartnerBook book;
    private final CommitmentBook commitments;
    private final SearchIndex index;

    Partners(PartnerBook book, CommitmentBook commitments, SearchIndex index) {
        this.book = book;
        this.commitments = commitments;
        this.index = index;
    }

    /** All partners of a commitment in the order of names in a language. Filters: {@code state type region country}. */
    public static IndexQuery of(String commitment, Language language) {
        return PartnerBook.of(commitment).sortedBy(language == Language.EN ? "name" : "name-" + language.tag());
    }

    /** Those of them that have a part now, as far as everyone may know. */
    public static IndexQuery taking(String commitment, Language language) {
        return of(commitment, language)
                .where("state", List.of(Partner.State.CONFIRMED.name(), Partner.State.NAMED.name()));
    }

    /** One page of those that are public: confirmed, named by the lead, or gone with a reason. */
    public Page<PartnerSummary> list(IndexQuery query) {
        return index.find(open(query), PartnerSummary.class).map(SearchIndex.Found::summary);
    }

    /** How many of those that are public match, by each value of each filter, as though that filter were not set. */
    public Map<String, Map<String, Long>> countAround(IndexQuery query, Set<String> filters) {
        return index.countAround(open(query), filters);
    }

    private static IndexQuery open(IndexQuery query) {
        return query.where("public", "yes");
    }

    /** How many there are at a moment. */
    public PartnerCount count(String commitment, AsOf asOf) {
        return PartnerCount.of(index.countBy(PartnerBook.standing(commitment).asOf(asOf), "state"));
    }

    /** One page of the public commitments of others that an organisation confirmed to be a partner of, the newest first. */
    public Page<CommitmentSummary> joint(OrganisationId organisation, AsOf asOf, int page, int size) {
        IndexQuery confirmed = IndexQuery.of(CommitmentStore.PARTNER)
                .where("organisation", organisation.value())
                .where("state", Partner.State.CONFIRMED.name())
                .asOf(asOf)
                .newestBy("since")
                .page(page, size);
        Page<String> ids = index.find(confirmed, PartnerSummary.class)
                .map(found -> found.summary().commitment());
        if (ids.items().isEmpty()) {
            return new Page<>(List.of(), page, size, ids.total());
        }
        IndexQuery named = Commitments.published(Commitments.all().where("id", ids.items()))
                .asOf(asOf)
                .page(0, size);
        Map<String, CommitmentSummary> byId = index.find(named, CommitmentSummary.class).items().stream()
                .map(SearchIndex.Found::summary)
                .collect(Collectors.toMap(CommitmentSummary::id, Function.identity()));
        List<CommitmentSummary> found =
                ids.items().stream().map(byId::get).filter(Objects::nonNull).toList();
        return new Page<>(found, page, size, ids.total());
    }

    /** One of them, for whoever may know of it: everyone, where it is public; else both sides and the secretariat. */
    public Optional<Recorded<Partner>> find(String id) {
        return book.find(id);
    }

    /**
     * One page of all, in every state, for the lead and the secretariat. Filters as for {@link #of}.
     *
     * @throws CommitmentProblem.NotAllowed for anybody else
     */
    @PreAuthorize(Rights.SIGNED_IN)
    public Page<PartnerSummary> every(
            String commitment, Set<Partner.State> states, String words, Language language, int page, int size) {
        Commitment found = commitments.readable(commitment).state();
        if (!CurrentActor.get().isSecretariat()) {
            CommitmentPolicy.maySee(found.organisation().id());
        }
        IndexQuery query = of(commitment, language)
                .where("state", states.stream().map(Enum::name).toList())
                .matching(words)
                .page(page, size);
        return index.find(query, PartnerSummary.class).map(SearchIndex.Found::summary);
    }

    /** What the caller's organisations have to do with a commitment of another. */
    @PreAuthorize(Rights.SIGNED_IN)
    public List<Recorded<Partner>> own(String commitment) {
        List<String> own = CurrentActor.get().organisations().stream()
                .filter(CurrentActor.get()::seesFor)
                .map(OrganisationId::value)
                .sorted()
                .toList();
        if (own.isEmpty()) {
            return List.of();
        }
        return index.ids(PartnerBook.standing(commitment).where("organisation", own)).stream()
                .flatMap(id -> book.find(id).stream())
                .toList();
    }

    /** Invitations to the caller's organisations that wait for an answer, the oldest first; not more than 100. */
    @PreAuthorize(Rights.MEMBERS)
    public List<PartnerSummary> waiting() {
        List<String> writing = CurrentActor.get().writing().stream()
                .filter(CurrentActor.get()::actsFor)
                .map(OrganisationId::value)
                .sorted()
                .toList();
        if (writing.isEmpty()) {
            return List.of();
        }
        IndexQuery query = IndexQuery.of(CommitmentStore.PARTNER)
                .where("organisation", writing)
                .where("state", Partner.State.INVITED.name())
                .sortedBy("since")
                .page(0, MOST_WAITING);
        List<PartnerSummary> asked = index.find(query, PartnerSummary.class).items().stream()
                .map(SearchIndex.Found::summary)
                .toList();
        Set<String> running = running(asked);
        return asked.stream()
                .filter(each -> running.contains(each.commitment()))
                .toList();
    }

    /** Nobody is asked about what has ended. */
    private Set<String> running(List<PartnerSummary> asked) {
        if (asked.isEmpty()) {
            return Set.of();
        }
        IndexQuery query = Commitments.all()
                .where("id", asked.stream().map(PartnerSummary::commitment).toList())
                .where(
                        "state",
                        Arrays.stream(Commitment.State.values())
                                .filter(Commitment.State::isRunning)
                                .map(Enum::name)
                                .toList())
                .page(0, MOST_WAITING);
        return index.find(query, CommitmentSummary.class).items().stream()
                .map(SearchIndex.Found::id)
                .collect(Collectors.toSet());
    }
}
