package org.accord.capacity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.Identity;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What signatories offer: recorded, amended, closed or withdrawn. Reading is public. */
@Service
@PreAuthorize(Rights.MEMBERS)
public class Offers {

    private final CapacityStore store;
    private final CapacityPolicy policy;
    private final SearchIndex index;
    private final Clock clock;

    Offers(CapacityStore store, CapacityPolicy policy, SearchIndex index, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Records an offer of a signatory.
     *
     * @throws CapacityProblem.Invalid naming every field that is wrong
     * @throws CapacityProblem.NotAllowed when the caller does not act for it, or its standing forbids
     */
    public Recorded<Offer> record(OrganisationId organisation, OfferDraft draft) {
        Party donor = policy.donor(organisation);
        Offer offer = Offer.of(Identity.random(), donor, draft.checked(), clock.instant());
        return record("recorded", offer.id(), 0, offer);
    }

    /**
     * Changes an open offer.
     *
     * @param version the version the caller saw
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody saved another meanwhile
     */
    public Recorded<Offer> amend(String id, long version, OfferDraft draft) {
        return record("amended", id, version, mine(id).amend(draft.checked()));
    }

    /** Notes that all of it was given. */
    public Recorded<Offer> close(String id, long version) {
        return record("closed", id, version, mine(id).close());
    }

    public Recorded<Offer> withdraw(String id, long version) {
        return record("withdrew", id, version, mine(id).withdraw());
    }

    /**
     * Opens an offer again that is past: the way back from an act too many.
     *
     * @param version the version the caller saw
     * @throws CapacityProblem.NotInState when it is open
     */
    public Recorded<Offer> reopen(String id, long version) {
        Offer past = mine(id);
        policy.donor(past.donor().id());
        return record("reopened", id, version, past.reopen());
    }

    @PreAuthorize(Rights.EVERYONE)
    public Optional<Recorded<Offer>> find(String id, AsOf asOf) {
        return asOf.isNow() ? store.offers.find(id) : store.offers.asOf(id, asOf);
    }

    /** The steps of an offer, oldest first. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Revision<Offer>> history(String id) {
        return store.offers.history(id);
    }

    /** One page. Filters: {@code theme region income language state country organisation}. */
    @PreAuthorize(Rights.EVERYONE)
    public Page<OfferSummary> list(IndexQuery query) {
        return index.find(query, OfferSummary.class).map(SearchIndex.Found::summary);
    }

    /** All offers, newest first. */
    public static IndexQuery all() {
        return IndexQuery.of(CapacityStore.OFFER).newestBy("recorded");
    }

    @PreAuthorize(Rights.EVERYONE)
    public long count(IndexQuery query) {
        return index.count(query);
    }

    @PreAuthorize(Rights.EVERYONE)
    public Map<String, Long> countBy(IndexQuery query, String filter) {
        return index.countBy(query, filter);
    }

    /** Hands over all that match, in the order of ids, with bounded memory. */
    @PreAuthorize(Rights.EVERYONE)
    public void each(IndexQuery query, Consumer<OfferSummary> taker) {
        index.each(query, OfferSummary.class, found -> taker.accept(found.summary()));
    }

    private Offer mine(String id) {
        Offer offer = store.offers.find(id).map(Recorded::state).orElseThrow(() -> new CapacityProblem.NotFound(id));
        CapacityPolicy.mayWriteFor(offer.donor().id());
        return offer;
    }

    private Recorded<Offer> record(String verb, String id, long after, Offer next) {
        return store.offers.record(new NewState<>(
                verb, id, after, next, Visibility.PUBLIC, next.donor().id()));
    }
}
