package org.accord.signatories;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.accord.charters.Charters;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.CurrentActor;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Slugs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes an accepted application a signatory: organisation, endorsement, then the application enrolled. Each step is
 * done once whoever repeats it, so what a dying process left half-way is finished at the next start. An organisation signs
 * once: of two applications the later goes back into the queue.
 */
@Component
class Enrolment {

    private static final String EUROPEAN_UNION = "EU";

    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);

    /** Each of the three steps can be lost to another once, and a look may come before the winner is read back. */
    private static final int MOST_TRIES = 10;

    private final SignatoryStore store;
    private final Charters charters;
    private final Signing signing;
    private final SearchIndex index;
    private final Clock clock;

    Enrolment(SignatoryStore store, Charters charters, Signing signing, SearchIndex index, Clock clock) {
        this.store = store;
        this.signing = signing;
        this.charters = charters;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Somebody else may enrol the same application at once: what they did first is then taken as done.
     *
     * @throws SignatoryProblem.AlreadySignatory when the organisation signed by another application
     */
    Endorsement enrol(String applicationId) {
        for (int attempt = 1; ; attempt++) {
            try {
                return enrolOnce(applicationId);
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                if (attempt == MOST_TRIES) {
                    throw changed;
                }
            }
        }
    }

    private Endorsement enrolOnce(String applicationId) {
        Recorded<Application> accepted = store.applications.get(applicationId);
        if (accepted.state().state() != Application.State.ACCEPTED) {
            return enrolled(accepted.state());
        }
        refuseNamesakes(accepted);
        Organisation organisation = organisation(accepted.state());
        if (organisation.mergedInto() != null) {
            throw overtaken(accepted, organisation, clock.instant(), "name");
        }
        Endorsement endorsement = endorsement(accepted, organisation);
        store.applications.record(new NewState<>(
                "enrolled",
                applicationId,
                accepted.version(),
                accepted.state().enrol(),
                Visibility.SECRETARIAT,
                organisation.id()));
        return endorsement;
    }

    /** Of two organisations of one name in one country the first signs; a state is known by its country. */
    private void refuseNamesakes(Recorded<Application> accepted) {
        Application application = accepted.state();
        if (application.type() == OrganisationType.STATE) {
            return;
        }
        OrganisationId own = application.organisation();
        refuseFounders(accepted);
        OrganisationId holder =
                signing.nameHolder(application.charter(), application.name(), application.country(), own);
        if (!holder.equals(own)) {
            Optional<Endorsement> signed =
                    store.endorsement(application.charter(), holder).map(Recorded::state);
            throw overtaken(
                    accepted,
                    signed.map(Endorsement::organisation).orElseGet(() -> namesake(holder, application)),
                    signed.map(Endorsement::signedAt).orElseGet(clock::instant),
                    "name");
        }
    }

    /** Of two that are new at this moment under two charters, the later one is taken for the first when it is decided anew. */
    private void refuseFounders(Recorded<Application> accepted) {
        Application application = accepted.state();
        OrganisationId own = application.organisation();
        if (store.organisations.find(own.value()).isPresent()) {
            return;
        }
        OrganisationId founder = signing.founder(application.name(), application.country(), own);
        if (!founder.equals(own)) {
            Organisation known = store.organisations
                    .find(founder.value())
                    .map(Recorded::state)
                    .orElseGet(() -> namesake(founder, application));
            throw overtaken(accepted, known, clock.instant(), "name");
        }
    }

    /** One whose signature is being made at this moment: it has no page yet. */
    private static Organisation namesake(OrganisationId id, Application application) {
        return new Organisation(id, "", application.name(), application.type(), application.country(), "");
    }

    /** Somebody else was here between: what they did stands. */
    private Endorsement enrolled(Application application) {
        return store.endorsement(application.charter(), application.organisation())
                .filter(signed -> application.state() == Application.State.ENROLLED)
                .map(Recorded::state)
                .orElseThrow(() -> new SignatoryProblem.NotInState(
                        application.id(), application.state().name()));
    }

    @EventListener(ApplicationReadyEvent.class)
    void finishWhatWasLeftHalfWay() {
        IndexQuery accepted =
                IndexQuery.of(SignatoryStore.APPLICATION).where("state", Application.State.ACCEPTED.name());
        CurrentActor.runAs(Actor.SYSTEM, () -> index.ids(accepted).forEach(this::finish));
    }

    private void finish(String applicationId) {
        try {
            enrol(applicationId);
        } catch (SignatoryProblem another) {
            LOG.info("Application {} was not enrolled: {}", applicationId, another.key());
        }
    }

    /** Under which name an application's organisation stands in the record, or will once it is accepted. */
    LocalisedText nameInRecord(Application application) {
        return store.organisations
                .find(application.organisation().value())
                .map(known -> known.state().name())
                .orElseGet(() -> firstName(application));
    }

    /** A state, and the union of states, by the name it has in the list of countries. */
    private static LocalisedText firstName(Application application) {
        return application.type() == OrganisationType.STATE || isTheUnion(application)
                ? knownName(application)
                : application.name();
    }

    private Organisation organisation(Application application) {
        OrganisationId id = application.organisation();
        return store.organisations.find(id.value()).map(Recorded::state).orElseGet(() -> found(id, application));
    }

    private Organisation found(OrganisationId id, Application application) {
        String wished = application.type() == OrganisationType.STATE
                ? application.country().slug()
                : Slugs.of(application.name().authoritative());
        Organisation organisation = new Organisation(
                        id,
                        store.claimSlug(wished, id),
                        firstName(application),
                        application.type(),
                        application.country(),
                        application.website())
                .sized(application.facts().size());
        store.organisations.record(new NewState<>("founded", id.value(), 0, organisation, Visibility.PUBLIC, id));
        return organisation;
    }

    /** The European Union, by the name it has in the list of countries. */
    private static boolean isTheUnion(Application application) {
        return EUROPEAN_UNION.equals(application.country().iso2()) && application.isMadeAs(knownName(application));
    }

    private static LocalisedText knownName(Application application) {
        return Countries.find(application.country()).map(Country::names).orElse(application.name());
    }

    private Endorsement endorsement(Recorded<Application> accepted, Organisation organisation) {
        Application application = accepted.state();
        // read once: what another signs between two looks would be taken for a signature to renew
        Optional<Recorded<Endorsement>> last = store.endorsement(application.charter(), organisation.id());
        Optional<Recorded<Endorsement>> standing = last.filter(Signing::stands);
        if (standing.isPresent()) {
            return standing.filter(signed -> signing.isBy(application, signed))
                    .map(Recorded::state)
                    .orElseThrow(() -> overtaken(
                            accepted, organisation, standing.get().state().signedAt(), "country"));
        }
        long version = last.map(Recorded::version).orElse(0L);
        if (!signing.claim(application, version)) {
            throw overtaken(accepted, organisation, clock.instant(), "country");
        }
        return sign(application, organisation, last);
    }

    /** The coordinators decide anew, knowing of the signature. */
    private SignatoryProblem overtaken(
            Recorded<Application> accepted, Organisation organisation, Instant signedAt, String field) {
        store.applications.record(new NewState<>(
                "requeued",
                accepted.id(),
                accepted.version(),
                accepted.state().putBack(),
                Visibility.SECRETARIAT,
                null));
        return new SignatoryProblem.AlreadySignatory(organisation, signedAt, field);
    }

    /** The entry by which the application came in: what could be read then is what it is about. */
    private long submission(Application application) {
        return store.applications.history(application.id()).getFirst().number();
    }

    private Endorsement sign(Application application, Organisation organisation, Optional<Recorded<Endorsement>> last) {
        Endorsement given = new Endorsement(
                application.charter(),
                charters.versionBefore(application.charter(), submission(application)),
                organisation,
                application.signatoryFunction(),
                clock.instant(),
                Standing.ACTIVE,
                "signed");
        Endorsement endorsement = last.map(before -> given.anew(before.state())).orElse(given);
        store.endorsements.record(new NewState<>(
                "endorsed",
                endorsement.id(),
                last.map(Recorded::version).orElse(0L),
                endorsement,
                Visibility.PUBLIC,
                organisation.id()));
        return endorsement;
    }
}
