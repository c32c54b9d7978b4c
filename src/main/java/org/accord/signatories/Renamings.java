package org.accord.signatories;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accord.approvals.Approvals;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Other names for organisations: asked for by their administrators, decided or begun by the secretariat. What an
 * organisation was called stays on record, stays known to the search and stays its own.
 *
 * @see "decision 0036"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Renamings {

    private final SignatoryStore store;
    private final RenamingStore renamings;
    private final NewNames names;
    private final Approvals approvals;
    private final SearchIndex index;
    private final Clock clock;

    Renamings(
            SignatoryStore store,
            RenamingStore renamings,
            NewNames names,
            Approvals approvals,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.renamings = renamings;
        this.names = names;
        this.approvals = approvals;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Asks the secretariat for another name, by an administrator of the organisation in their own right.
     *
     * @param seen the version of the organisation that the caller saw
     * @throws SignatoryProblem.NotAllowed for anybody else, and for a state
     * @throws SignatoryProblem.NotInState while a request waits
     * @throws SignatoryProblem.Invalid naming every field that is wrong
     * @throws RegisterProblem.ChangedMeanwhile when somebody renamed or asked first
     */
    @PreAuthorize(Rights.MEMBERS)
    public Recorded<Renaming> ask(OrganisationId organisation, long seen, RenamingDraft draft) {
        requireHead(organisation);
        long after = before(organisation);
        Organisation now = seen(organisation, seen);
        if (now.type() == OrganisationType.STATE) {
            throw new SignatoryProblem.NotAllowed(organisation.value());
        }
        Renaming asked = draft.checked(now, today(), clock.instant());
        return record("asked-renaming", after, asked, organisation);
    }

    /**
     * Takes a request back that nobody has decided.
     *
     * @param seen the version of the request that the caller saw
     * @throws SignatoryProblem.NotInState when there is none
     */
    @PreAuthorize(Rights.MEMBERS)
    public Recorded<Renaming> takeBack(OrganisationId organisation, long seen) {
        requireHead(organisation);
        return record("took-back-renaming", seen, get(organisation, seen).takeBack(), organisation);
    }

    /**
     * Gives the name that was asked for; one that is decided already is carried on with where it stopped.
     *
     * @param seen the version of the request that the caller saw
     * @throws SignatoryProblem.NotInState when nobody asks
     * @throws SignatoryProblem.Invalid naming the name, when another signatory has it or had it
     * @throws RegisterProblem.ChangedMeanwhile when a colleague was faster
     */
    public Organisation accept(OrganisationId organisation, long seen) {
        Renaming last = get(organisation, seen);
        if (last.state() == Renaming.State.DECIDED) {
            return carried(organisation);
        }
        Renaming asked = last.undecided();
        Organisation now = store.organisations.get(organisation.value()).state();
        if (now.mergedInto() != null) {
            throw new SignatoryProblem.NotInState(organisation.value(), Standing.MERGED.name());
        }
        return decide(now, seen, asked);
    }

    /**
     * Refuses what was asked for.
     *
     * @param reason for the organisation, 1 to 2,000 characters; else as {@link #accept}
     */
    public Recorded<Renaming> refuse(OrganisationId organisation, long seen, String reason) {
        new FieldCheck().text("answer", reason, StandingGround.LONGEST_REASON).orThrow(SignatoryProblem.Invalid::new);
        return record("refused-renaming", seen, get(organisation, seen).refuse(reason.strip()), null);
    }

    /**
     * Gives an organisation another name without its asking; a state only so.
     *
     * @param seen the version of the organisation that the caller saw
     * @throws SignatoryProblem.NotInState while a request waits
     * @throws SignatoryProblem.Invalid naming every field that is wrong
     * @throws RegisterProblem.ChangedMeanwhile when somebody renamed or asked first
     */
    public Organisation rename(OrganisationId organisation, long seen, RenamingDraft draft) {
        long after = before(organisation);
        Organisation now = seen(organisation, seen);
        Renaming wanted = draft.checked(now, today(), null);
        return decide(now, after, wanted);
    }

    private Organisation decide(Organisation now, long after, Renaming wanted) {
        NewNames.Kept kept = names.claim(now, wanted);
        try {
            record("decided-renaming", after, wanted.decide(kept.slug()), null);
        } catch (RegisterProblem changed) {
            if (!isGiven(wanted)) {
                names.release(kept);
            }
            throw changed;
        }
        return carried(now.id());
    }

    /** A colleague was faster with the same name: what is kept for it is theirs. */
    private boolean isGiven(Renaming wanted) {
        return renamings
                .renamings
                .find(wanted.organisation().value())
                .map(Recorded::state)
                .filter(last -> last.state() == Renaming.State.DECIDED || last.state() == Renaming.State.DONE)
                .filter(last -> Signing.nameKey(last.name().authoritative())
                        .equals(Signing.nameKey(wanted.name().authoritative())))
                .isPresent();
    }

    private Organisation carried(OrganisationId organisation) {
        names.carry(organisation);
        return store.organisations.get(organisation.value()).state();
    }

    /** The organisation with the version to act on. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Recorded<Organisation>> organisation(OrganisationId organisation) {
        return store.organisations.find(organisation.value());
    }

    /** The last request or decision, for members and the secretariat. */
    @PreAuthorize(Rights.SIGNED_IN)
    public Optional<Recorded<Renaming>> find(OrganisationId organisation) {
        if (!CurrentActor.get().isSecretariat() && !CurrentActor.get().seesFor(organisation)) {
            throw new SignatoryProblem.NotAllowed(organisation.value());
        }
        return renamings.renamings.find(organisation.value());
    }

    /** Whether the caller may ask for the organisation. */
    @PreAuthorize(Rights.MEMBERS)
    public boolean mayAsk(OrganisationId organisation) {
        return approvals.looksAfter(organisation);
    }

    /** Organisations of the caller. */
    @PreAuthorize(Rights.MEMBERS)
    public List<Organisation> own() {
        return CurrentActor.get().organisations().stream()
                .sorted(Comparator.comparing(OrganisationId::value))
                .flatMap(each -> store.organisations.find(each.value()).stream())
                .map(Recorded::state)
                .toList();
    }

    /** Requests that wait for a decision, the oldest first. */
    public Page<Renaming> waiting(int page, int size) {
        IndexQuery query = IndexQuery.of(RenamingStore.RENAMING)
                .where("state", Renaming.State.ASKED.name())
                .sortedBy("asked")
                .page(page, size);
        return index.find(query, Renaming.class).map(SearchIndex.Found::summary);
    }

    private void requireHead(OrganisationId organisation) {
        if (!approvals.looksAfter(organisation)) {
            throw new SignatoryProblem.NotAllowed(organisation.value());
        }
    }

    /** Read before the organisation: whoever decides in between is found by the version. */
    private long before(OrganisationId organisation) {
        Optional<Recorded<Renaming>> last = renamings.renamings.find(organisation.value());
        last.filter(found -> found.state().state().isOpen()).ifPresent(open -> {
            throw new SignatoryProblem.NotInState(
                    organisation.value(), open.state().state().name());
        });
        return last.map(Recorded::version).orElse(0L);
    }

    private Organisation seen(OrganisationId organisation, long seen) {
        Recorded<Organisation> now = store.organisations
                .find(organisation.value())
                .orElseThrow(() -> new SignatoryProblem.NotFound(organisation.value()));
        if (now.state().mergedInto() != null) {
            throw new SignatoryProblem.NotInState(organisation.value(), Standing.MERGED.name());
        }
        if (now.version() != seen) {
            throw new RegisterProblem.ChangedMeanwhile(
                    new Subject(SignatoryStore.ORGANISATION, now.id()), now.version());
        }
        return now.state();
    }

    private Renaming get(OrganisationId organisation, long seen) {
        Recorded<Renaming> last = renamings
                .renamings
                .find(organisation.value())
                .orElseThrow(() -> new SignatoryProblem.NotInState(organisation.value(), ""));
        if (last.version() != seen) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(RenamingStore.RENAMING, last.id()), last.version());
        }
        return last.state();
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    /** The signatory asks; the secretariat does not decide on behalf of it. */
    private Recorded<Renaming> record(String verb, long after, Renaming next, @Nullable OrganisationId onBehalfOf) {
        return renamings.renamings.record(
                new NewState<>(verb, next.organisation().value(), after, next, Visibility.SECRETARIAT, onBehalfOf));
    }
}
