package org.accord.signatories;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.approvals.SecondPerson;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.accord.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Who signed what, and how they stand. Reading is public. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Signatories {

    private static final int STANDING_TRIES = 3;
    private static final int MOST_MERGERS = 50;

    private final SignatoryStore store;
    private final SecondPerson secondPerson;
    private final SearchIndex index;

    Signatories(SignatoryStore store, SecondPerson secondPerson, SearchIndex index) {
        this.store = store;
        this.secondPerson = secondPerson;
        this.index = index;
    }

    /** One page of a charter's signatories. Filters: {@code type region subregion income standing year country}. */
    @PreAuthorize(Rights.EVERYONE)
    public Page<SignatorySummary> directory(IndexQuery query) {
        return index.find(query, SignatorySummary.class).map(SearchIndex.Found::summary);
    }

    /** All signatories of the charter as of a moment; see {@link #directory} for the filters to narrow by. */
    public static IndexQuery of(String charter) {
        return signatures().where("charter", charter);
    }

    /** All signatures of any charter as of a moment: who signed two is there twice. */
    public static IndexQuery signatures() {
        return IndexQuery.of(SignatoryStore.ENDORSEMENT).sortedBy("name");
    }

    /** All signatories of any charter as of a moment, each once, whatever it signed. */
    public static IndexQuery everybody() {
        return signatures().onceEach("organisation");
    }

    /** Those that count among the charter's signatories: neither delisted nor gone. */
    public static IndexQuery listed(String charter) {
        return listed(of(charter));
    }

    /** Those of them that count: neither delisted nor gone. */
    public static IndexQuery listed(IndexQuery all) {
        return all.where(
                "standing",
                Arrays.stream(Standing.values())
                        .filter(Standing::isListed)
                        .map(Standing::name)
                        .toList());
    }

    @PreAuthorize(Rights.EVERYONE)
    public long count(IndexQuery query) {
        return index.count(query);
    }

    /** How many signatories, by each value of a filter. */
    @PreAuthorize(Rights.EVERYONE)
    public Map<String, Long> countBy(IndexQuery query, String filter) {
        return index.countBy(query, filter);
    }

    /** How many signatories, by each value of each filter, as though that filter itself were not set. */
    @PreAuthorize(Rights.EVERYONE)
    public Map<String, Map<String, Long>> countAround(IndexQuery query, Set<String> filters) {
        return index.countAround(query, filters);
    }

    /** How many organisations among the signatories have a part in others of the record, by each value of a filter of those. */
    @PreAuthorize(Rights.EVERYONE)
    public Map<String, Long> countWith(IndexQuery query, IndexQuery others, String filter) {
        return index.countKeys(query, "organisation", others, filter);
    }

    /** Hands over all that match, with bounded memory. */
    @PreAuthorize(Rights.EVERYONE)
    public void each(IndexQuery query, Consumer<SignatorySummary> taker) {
        index.each(query, SignatorySummary.class, found -> taker.accept(found.summary()));
    }

    @PreAuthorize(Rights.EVERYONE)
    public Optional<Organisation> organisation(OrganisationId id) {
        return store.organisations.find(id.value()).map(Recorded::state);
    }

    /** The organisation as it stood at a moment, with the name it had then. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Organisation> organisation(OrganisationId id, AsOf asOf) {
        return asOf.isNow()
                ? organisation(id)
                : store.organisations.asOf(id.value(), asOf).map(Recorded::state);
    }

    /** The organisation that it is a part of at a moment, however often that merged on; itself when none. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Organisation> standingFor(OrganisationId id, AsOf asOf) {
        Optional<Organisation> found = organisation(id, asOf);
        for (int step = 0; step < MOST_MERGERS; step++) {
            Optional<Absorption> into = found.flatMap(now -> Optional.ofNullable(now.mergedInto()));
            if (into.isEmpty()) {
                return found;
            }
            found = organisation(into.get().organisation(), asOf);
        }
        return found;
    }

    /** Those that exist of at most 1,000, in one look-up. */
    @PreAuthorize(Rights.EVERYONE)
    public Map<OrganisationId, Organisation> organisations(Set<OrganisationId> ids) {
        List<String> wanted = ids.stream().map(OrganisationId::value).toList();
        return store.organisations.findAll(wanted).stream()
                .map(Recorded::state)
                .collect(Collectors.toMap(Organisation::id, Function.identity()));
    }

    @PreAuthorize(Rights.EVERYONE)
    public Optional<Organisation> bySlug(String slug) {
        return store.bySlug(slug).flatMap(this::organisation);
    }

    @PreAuthorize(Rights.EVERYONE)
    public Optional<Recorded<Endorsement>> endorsement(String charter, OrganisationId organisation, AsOf asOf) {
        String id = Endorsement.id(charter, organisation);
        return asOf.isNow() ? store.endorsements.find(id) : store.endorsements.asOf(id, asOf);
    }

    /** A signature as one of its versions left it; the id is of the subject in the register. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Endorsement> endorsementAt(String id, long version) {
        return store.endorsements.history(id).stream()
                .filter(step -> step.version() == version)
                .findFirst()
                .flatMap(Revision::state);
    }

    /** Every step of a signature, oldest first. */
    @PreAuthorize(Rights.EVERYONE)
    public List<Revision<Endorsement>> history(String charter, OrganisationId organisation) {
        return store.endorsements.history(Endorsement.id(charter, organisation));
    }

    /**
     * Ends the endorsement by a member of the organisation, who need give no reason; see {@link Standings} for the
     * secretariat.
     *
     * @throws SignatoryProblem.NotAllowed for anybody else
     * @throws SignatoryProblem.NotInState when it has ended
     * @throws org.accord.approvals.ApprovalProblem.NotApproved when the organisation wants a second person for what
     *     binds it, and none has approved this
     */
    @PreAuthorize(Rights.SIGNED_IN)
    public void withdraw(String charter, OrganisationId organisation) {
        SignatoryPolicy.mayActFor(organisation);
        Recorded<Endorsement> now = required(charter, organisation);
        Endorsement next = now.state().withdraw("withdrawn", null);
        if (!CurrentActor.get().is(Role.SYSTEM)) {
            secondPerson.require(WithdrawSignature.of(now, history(charter, organisation)));
        }
        record("withdrew", now, next, organisation);
    }

    /**
     * Asks a second person of the organisation to end the endorsement.
     *
     * @return the id of the request
     * @throws SignatoryProblem.NotInState when it has ended
     */
    @PreAuthorize(Rights.MEMBERS)
    public String askToWithdraw(String charter, OrganisationId organisation) {
        SignatoryPolicy.mayActFor(organisation);
        Recorded<Endorsement> now = required(charter, organisation);
        if (!Signing.stands(now)) {
            throw new SignatoryProblem.NotInState(
                    now.id(), now.state().standing().name());
        }
        return secondPerson.ask(WithdrawSignature.of(now, history(charter, organisation)));
    }

    /**
     * Notes how a signatory stands after its obligations were looked at; nothing is recorded when nothing changes.
     *
     * @param reason message key below {@code standingReason.}
     */
    @PreAuthorize(Rights.SECRETARIAT)
    public void noteStanding(String charter, OrganisationId organisation, Standing standing, String reason) {
        note(charter, organisation, new ComputedStanding(standing, reason, null));
    }

    /** As above, with what it rests on. Whoever is suspended stays so; who left is left alone. */
    @PreAuthorize(Rights.SECRETARIAT)
    public void noteStanding(
            String charter, OrganisationId organisation, Standing standing, String reason, StandingGround ground) {
        note(charter, organisation, new ComputedStanding(standing, reason, ground));
    }

    private void note(String charter, OrganisationId organisation, ComputedStanding noted) {
        for (int attempt = 1; ; attempt++) {
            Recorded<Endorsement> now = required(charter, organisation);
            if (now.state().standing().hasLeft() || !now.state().computed().isToldMoreBy(noted)) {
                return;
            }
            try {
                record("stands", now, now.state().computed(noted), null);
                return;
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                if (attempt == STANDING_TRIES) {
                    throw changed;
                }
            }
        }
    }

    private Recorded<Endorsement> required(String charter, OrganisationId organisation) {
        return store.endorsement(charter, organisation)
                .orElseThrow(() -> new SignatoryProblem.NotFound(organisation.value()));
    }

    private void record(
            String verb, Recorded<Endorsement> before, Endorsement after, @Nullable OrganisationId onBehalfOf) {
        store.endorsements.record(
                new NewState<>(verb, before.id(), before.version(), after, Visibility.PUBLIC, onBehalfOf));
    }
}
