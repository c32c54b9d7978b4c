package org.accord.signatories;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.accord.charters.Charter;
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
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Slugs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Gives an organisation the name that was decided: to itself, then to each of its signatures. Each step is done once
 * whoever repeats it, so what was left half-way is gone on with at the next start, within the hour, or by whoever asks.
 */
@Component
class NewNames {

    private static final Logger LOG = LoggerFactory.getLogger(NewNames.class);
    private static final int MOST_TRIES = 10;

    private final SignatoryStore store;
    private final RenamingStore renamings;
    private final Charters charters;
    private final Signing signing;
    private final SearchIndex index;

    NewNames(SignatoryStore store, RenamingStore renamings, Charters charters, Signing signing, SearchIndex index) {
        this.store = store;
        this.renamings = renamings;
        this.charters = charters;
        this.signing = signing;
        this.index = index;
    }

    /** What is kept for an organisation that is to have another name. */
    record Kept(String slug, List<Signing.NameClaim> names) {}

    /**
     * Keeps the name for the organisation under every charter that it signed, beside the one it has, and gives it a slug;
     * all or nothing.
     *
     * @throws SignatoryProblem.Invalid naming the name, when another signatory has it or had it
     */
    Kept claim(Organisation now, Renaming wanted) {
        if (now.type() == OrganisationType.STATE) {
            return new Kept(now.slug(), List.of());
        }
        refuseNamesakes(now, wanted.name());
        List<Signing.NameClaim> kept = new ArrayList<>();
        for (String charter : signed(now.id())) {
            Signing.NameClaim claim = signing.claimName(charter, wanted.name(), now.country(), now.id());
            if (!claim.holder().equals(now.id())) {
                kept.forEach(signing::release);
                throw held(wanted.name());
            }
            kept.add(claim);
        }
        signed(now.id()).forEach(charter -> signing.nameHolder(charter, now.name(), now.country(), now.id()));
        return new Kept(store.claimSlug(Slugs.of(wanted.name().authoritative()), now.id()), kept);
    }

    /** Gives back what was kept for a name that is not given after all; the slug stays, nobody misses it. */
    void release(Kept kept) {
        kept.names().forEach(signing::release);
    }

    /** In any language, also under a former name, and under whichever charter: the book knows the authoritative ones alone. */
    private void refuseNamesakes(Organisation now, LocalisedText wanted) {
        Set<String> names = Traits.names(wanted);
        IndexQuery namesakes = Signatories.signatures()
                .where(Traits.NAME, names)
                .where("country", now.country().iso2())
                .page(0, IndexQuery.LARGEST_PAGE);
        boolean another = !names.isEmpty()
                && index.find(namesakes, SignatorySummary.class).items().stream()
                        .map(SearchIndex.Found::summary)
                        .filter(found -> found.standing() != Standing.WITHDRAWN)
                        .anyMatch(found -> !found.organisation().equals(now.id()));
        if (another) {
            throw held(wanted);
        }
    }

    private static SignatoryProblem held(LocalisedText wanted) {
        return new SignatoryProblem.Invalid(Map.of(RenamingDraft.field(wanted.original()), "renaming.held"));
    }

    /** Charters under which its signature stands. */
    private Set<String> signed(OrganisationId organisation) {
        Set<String> signed = new TreeSet<>();
        for (Charter charter : charters.all()) {
            store.endorsement(charter.slug(), organisation)
                    .filter(Signing::stands)
                    .ifPresent(found -> signed.add(charter.slug()));
        }
        return signed;
    }

    /** Does what is left of a decision; nothing when nothing is left. Somebody else may do the same at once. */
    void carry(OrganisationId organisation) {
        for (int attempt = 1; ; attempt++) {
            try {
                renamings
                        .renamings
                        .find(organisation.value())
                        .filter(decided -> decided.state().state() == Renaming.State.DECIDED)
                        .ifPresent(decided -> carry(organisation, decided));
                return;
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                if (attempt == MOST_TRIES) {
                    throw changed;
                }
            }
        }
    }

    private void carry(OrganisationId id, Recorded<Renaming> decided) {
        Organisation renamed = renamed(store.organisations.get(id.value()), decided.state());
        charters.all()
                .forEach(charter -> store.endorsement(charter.slug(), id)
                        .filter(signed -> !signed.state().organisation().equals(renamed))
                        .ifPresent(signed -> store.endorsements.record(new NewState<>(
                                "renamed",
                                signed.id(),
                                signed.version(),
                                signed.state().naming(renamed),
                                Visibility.PUBLIC,
                                null))));
        store.requireUnchanged(renamed);
        renamings.renamings.record(new NewState<>(
                "carried-renaming",
                decided.id(),
                decided.version(),
                decided.state().done(),
                Visibility.SECRETARIAT,
                null));
    }

    private Organisation renamed(Recorded<Organisation> now, Renaming decided) {
        if (now.state().name().equals(decided.name())) {
            return now.state();
        }
        return store.organisations
                .record(new NewState<>(
                        "renamed", now.id(), now.version(), now.state().rename(decided), Visibility.PUBLIC, null))
                .state();
    }

    /** Goes on with every decision that is not carried through. */
    void finishWhatWasLeftHalfWay() {
        IndexQuery decided = IndexQuery.of(RenamingStore.RENAMING).where("state", Renaming.State.DECIDED.name());
        CurrentActor.runAs(Actor.SYSTEM, () -> index.ids(decided).forEach(this::finish));
    }

    private void finish(String organisation) {
        try {
            carry(new OrganisationId(organisation));
        } catch (RegisterProblem busy) {
            LOG.warn("The renaming of {} is not carried through: {}", organisation, busy.key());
        } catch (RegisterUnavailable away) {
            LOG.warn("The renaming of {} is not carried through: the record is away", organisation);
        }
    }
}
