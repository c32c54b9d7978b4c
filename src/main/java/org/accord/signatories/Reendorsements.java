package org.accord.signatories;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accord.approvals.SecondPerson;
import org.accord.charters.Charter;
import org.accord.charters.CharterProblem;
import org.accord.charters.Charters;
import org.accord.charters.ReendorsementWindow;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Signatures of an earlier version of a charter's text: who is asked to sign the one in force until when, signing it, and
 * what the charter's rule does with those who did not.
 *
 * @see "decision 0032"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Reendorsements {

    private static final Logger LOG = LoggerFactory.getLogger(Reendorsements.class);
    private static final int MOST_TRIES = 3;

    private final SignatoryStore store;
    private final Charters charters;
    private final SecondPerson secondPerson;
    private final SearchIndex index;
    private final Clock clock;

    Reendorsements(SignatoryStore store, Charters charters, SecondPerson secondPerson, SearchIndex index, Clock clock) {
        this.store = store;
        this.charters = charters;
        this.secondPerson = secondPerson;
        this.index = index;
        this.clock = clock;
    }

    /**
     * A signature of an earlier version while there is a window.
     *
     * @param charter as it is in force
     * @param last day to sign it
     */
    public record Asked(Endorsement signed, Charter charter, ReendorsementWindow window, LocalDate last) {

        /** True while it is worth doing in time: not any more when the signature stays as it is anyway. */
        public boolean isDue(LocalDate today) {
            return window.lapses() || !today.isAfter(last);
        }
    }

    /** Empty when the organisation signed the version in force, when its signature ended, and when nobody is asked. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<Asked> asked(String charter, OrganisationId organisation) {
        return charters.find(charter).flatMap(now -> asked(now, organisation));
    }

    private Optional<Asked> asked(Charter now, OrganisationId organisation) {
        return store.endorsement(now.slug(), organisation).flatMap(signed -> asked(now, signed));
    }

    private Optional<Asked> asked(Charter now, Recorded<Endorsement> signed) {
        ReendorsementWindow window = now.window();
        boolean behind = Signing.acts(signed) && signed.state().charterVersion() < now.version();
        return window == null || !behind
                ? Optional.empty()
                : Optional.of(new Asked(signed.state(), now, window, window.lastFor(given(signed))));
    }

    /** The day on which the signature was put on record. */
    private LocalDate given(Recorded<Endorsement> signed) {
        return store.endorsements.history(signed.id()).stream()
                .filter(step -> Signing.GIVEN.contains(step.verb()))
                .map(Revision::at)
                .reduce((earlier, later) -> later)
                .map(Days::of)
                .orElse(LocalDate.MIN);
    }

    /** What the organisations signed that the caller acts for, by charter. */
    @PreAuthorize(Rights.MEMBERS)
    public List<Endorsement> own() {
        Actor actor = CurrentActor.get();
        return charters.all().stream()
                .flatMap(charter -> actor.organisations().stream()
                        .sorted(Comparator.comparing(OrganisationId::value))
                        .flatMap(organisation -> store.endorsement(charter.slug(), organisation).stream()))
                .map(Recorded::state)
                .toList();
    }

    /**
     * Signs the version in force for an organisation that signed an earlier one; again changes nothing.
     *
     * @param version that the representative has read
     * @throws SignatoryProblem.NotAllowed to anyone but those who act for the organisation
     * @throws SignatoryProblem.NotFound when it never signed
     * @throws SignatoryProblem.NotInState when its signature ended
     * @throws CharterProblem.ChangedMeanwhile when another version is in force by now
     * @throws org.accord.approvals.ApprovalProblem.NotApproved when the organisation wants a second person and none approved
     */
    @PreAuthorize(Rights.MEMBERS)
    public Endorsement reendorse(String charter, OrganisationId organisation, int version) {
        if (!CurrentActor.get().actsFor(organisation)) {
            throw new SignatoryProblem.NotAllowed(organisation.value());
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return reendorseOnce(charter, organisation, version);
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                if (attempt == MOST_TRIES) {
                    throw changed;
                }
            }
        }
    }

    private Endorsement reendorseOnce(String charter, OrganisationId organisation, int version) {
        Charter now = charters.find(charter).orElseThrow(() -> new CharterProblem.NotFound(charter));
        if (now.version() != version) {
            throw new CharterProblem.ChangedMeanwhile(charter, now.version());
        }
        Recorded<Endorsement> signed = store.endorsement(charter, organisation)
                .orElseThrow(() -> new SignatoryProblem.NotFound(organisation.value()));
        if (!Signing.acts(signed)) {
            throw new SignatoryProblem.NotInState(
                    signed.id(), signed.state().standing().name());
        }
        if (signed.state().charterVersion() == version) {
            return signed.state();
        }
        secondPerson.require(SignVersion.of(now, organisation));
        return record("reendorsed", signed, signed.state().reendorse(version, clock.instant()), organisation);
    }

    /**
     * Asks a second person of the organisation to sign the version in force.
     *
     * @param version that the representative has read
     * @return the id of the request
     * @throws CharterProblem.ChangedMeanwhile when another version is in force by now
     */
    @PreAuthorize(Rights.MEMBERS)
    public String askToReendorse(String charter, OrganisationId organisation, int version) {
        Charter now = charters.find(charter).orElseThrow(() -> new CharterProblem.NotFound(charter));
        if (now.version() != version) {
            throw new CharterProblem.ChangedMeanwhile(charter, now.version());
        }
        return secondPerson.ask(SignVersion.of(now, organisation));
    }

    /** The organisations whose signature of an earlier version stands. */
    public List<OrganisationId> behind(Charter charter) {
        List<OrganisationId> behind = new ArrayList<>();
        if (charter.version() > 1) {
            List<String> earlier = IntStream.range(1, charter.version())
                    .mapToObj(String::valueOf)
                    .toList();
            index.each(
                    SignedVersions.standing(charter.slug()).where(SignedVersions.VERSION, earlier),
                    SignatorySummary.class,
                    found -> behind.add(found.summary().organisation()));
        }
        return List.copyOf(behind);
    }

    /**
     * Ends the signatures of earlier versions whose last day is over, where that is the charter's rule; each by an act of
     * its own. Again ends none twice.
     *
     * @return how many ended
     */
    @PreAuthorize(Rights.SYSTEM)
    public int lapse(LocalDate today) {
        int ended = 0;
        for (Charter charter : charters.all()) {
            ReendorsementWindow window = charter.window();
            if (window != null && window.lapses() && today.isAfter(window.last())) {
                ended += Math.toIntExact(behind(charter).stream()
                        .filter(organisation -> lapse(charter, organisation, today))
                        .count());
            }
        }
        return ended;
    }

    /** Read once: what is signed meanwhile must not end. */
    private boolean lapse(Charter charter, OrganisationId organisation, LocalDate today) {
        try {
            return store.endorsement(charter.slug(), organisation)
                    .filter(signed -> asked(charter, signed)
                            .filter(asked -> today.isAfter(asked.last()))
                            .isPresent())
                    .map(signed -> record("lapsed", signed, signed.state().lapse(), null))
                    .isPresent();
        } catch (RegisterProblem.ChangedMeanwhile changed) {
            LOG.info("Signature of {} changed meanwhile; looked at again the next day", organisation);
            return false;
        }
    }

    private Endorsement record(
            String verb, Recorded<Endorsement> before, Endorsement after, @Nullable OrganisationId onBehalfOf) {
        return store.endorsements
                .record(new NewState<>(verb, before.id(), before.version(), after, Visibility.PUBLIC, onBehalfOf))
                .state();
    }
}
