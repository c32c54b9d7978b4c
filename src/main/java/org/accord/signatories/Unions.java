package org.accord.signatories;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.accord.accounts.Accounts;
import org.accord.charters.Charters;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.RegisterUnavailable;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes two organisations one as was decided: the absorbed one and its signatures, then the other and its signatures,
 * then what was promised, then who may act. Each step is done once whoever repeats it, so what was left half-way is gone
 * on with at the next start, within the hour, or by whoever asks.
 */
@Component
class Unions {

    private static final Logger LOG = LoggerFactory.getLogger(Unions.class);
    private static final int MOST_TRIES = 10;

    private final SignatoryStore store;
    private final RenamingStore mergers;
    private final Charters charters;
    private final Accounts accounts;
    private final List<Inheritance> heirs;
    private final SearchIndex index;

    Unions(
            SignatoryStore store,
            RenamingStore mergers,
            Charters charters,
            Accounts accounts,
            List<Inheritance> heirs,
            SearchIndex index) {
        this.store = store;
        this.mergers = mergers;
        this.charters = charters;
        this.accounts = accounts;
        this.heirs = heirs;
        this.index = index;
    }

    /**
     * Does what is left of a decision; nothing when nothing is left.
     *
     * @throws SignatoryProblem.NotInState when a decision of the same moment goes the other way round, and was first
     */
    void carry(OrganisationId organisation) {
        for (int attempt = 1; ; attempt++) {
            try {
                mergers.mergers
                        .find(organisation.value())
                        .filter(decided -> decided.state().state() == Merger.State.DECIDED)
                        .ifPresent(this::carry);
                return;
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                if (attempt == MOST_TRIES) {
                    throw changed;
                }
            }
        }
    }

    private void carry(Recorded<Merger> decided) {
        Merger merger = decided.state();
        if (closesRing(decided)) {
            end("gave-up-merger", decided, Merger.State.GIVEN_UP);
            throw new SignatoryProblem.NotInState(merger.into().organisation().value(), Standing.MERGED.name());
        }
        Organisation absorbed = step(
                "merged", merger.organisation(), now -> now.mergedInto() == null ? now.mergeInto(merger.into()) : now);
        Organisation by = step(
                "absorbed",
                merger.into().organisation(),
                now -> now.absorbed().contains(merger.from()) ? now : now.absorb(merger.from()));
        StandingGround why = StandingGround.saying(merger.into().reason());
        carry("merged", absorbed, signed -> signed.merge(absorbed, why));
        carry("absorbed", by, signed -> signed.naming(by));
        Organisation last = standingFor(by);
        heirs.forEach(heir -> heir.takeOver(absorbed.id(), last, merger.from()));
        CurrentActor.runAs(Actor.SYSTEM, () -> accounts.retire(absorbed.id()));
        end("carried-merger", decided, Merger.State.DONE);
    }

    /** Whoever it is a part of by now: another may have absorbed it at this moment. */
    private Organisation standingFor(Organisation organisation) {
        Organisation standing = organisation;
        while (standing.mergedInto() != null) {
            standing = store.organisations
                    .get(standing.mergedInto().organisation().value())
                    .state();
        }
        return standing;
    }

    private Organisation step(String verb, OrganisationId id, UnaryOperator<Organisation> change) {
        Recorded<Organisation> now = store.organisations.get(id.value());
        Organisation next = change.apply(now.state());
        if (next.equals(now.state())) {
            return next;
        }
        return store.organisations
                .record(new NewState<>(verb, now.id(), now.version(), next, Visibility.PUBLIC, null))
                .state();
    }

    private void carry(String verb, Organisation into, UnaryOperator<Endorsement> change) {
        charters.all()
                .forEach(charter -> store.endorsement(charter.slug(), into.id())
                        .filter(signed -> !signed.state().organisation().equals(into))
                        .ifPresent(signed -> store.endorsements.record(new NewState<>(
                                verb,
                                signed.id(),
                                signed.version(),
                                change.apply(signed.state()),
                                Visibility.PUBLIC,
                                null))));
        store.requireUnchanged(into);
    }

    private void end(String verb, Recorded<Merger> decided, Merger.State end) {
        mergers.mergers.record(new NewState<>(
                verb, decided.id(), decided.version(), decided.state().to(end), Visibility.SECRETARIAT, null));
    }

    /** Of decisions that would make each a part of the next and the last of the first, the latest gives way. */
    private boolean closesRing(Recorded<Merger> decided) {
        Set<String> seen = new HashSet<>();
        long latest = decided.number();
        Optional<Recorded<Merger>> next = next(decided);
        while (next.isPresent() && seen.add(next.get().id())) {
            if (next.get().id().equals(decided.id())) {
                return latest == decided.number();
            }
            latest = Math.max(latest, next.get().number());
            next = next(next.get());
        }
        return false;
    }

    private Optional<Recorded<Merger>> next(Recorded<Merger> merger) {
        return mergers.mergers
                .find(merger.state().into().organisation().value())
                .filter(found -> found.state().state() != Merger.State.GIVEN_UP);
    }

    /** Goes on with every decision that is not carried through. */
    void finishWhatWasLeftHalfWay() {
        IndexQuery decided = IndexQuery.of(RenamingStore.MERGER).where("state", Merger.State.DECIDED.name());
        CurrentActor.runAs(Actor.SYSTEM, () -> index.ids(decided).forEach(this::finish));
    }

    private void finish(String organisation) {
        try {
            carry(new OrganisationId(organisation));
        } catch (RegisterProblem busy) {
            LOG.warn("The merger of {} is not carried through: {}", organisation, busy.key());
        } catch (RegisterUnavailable away) {
            LOG.warn("The merger of {} is not carried through: the record is away", organisation);
        } catch (SignatoryProblem ring) {
            LOG.info("The merger of {} was given up: {}", organisation, ring.key());
        }
    }
}
