package org.accord.signatories;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.accord.accounts.Accounts;
import org.accord.charters.Charters;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Subject;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.FieldCheck;
import org.accord.shared.Identity;
import org.accord.shared.LocalisedText;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Requests to sign a charter: from the applicant to the coordinators' decision. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Applications {

    private static final int LONGEST_REASON = 2_000;
    private static final Set<String> DECISIONS = Set.of("accepted", "refused");

    private final SignatoryStore store;
    private final Enrolment enrolment;
    private final Signing signing;
    private final Lookalikes lookalikes;
    private final Acceptance acceptance;
    private final VettingStore vettings;
    private final ApplicationLinks links;
    private final Accounts accounts;
    private final Charters charters;
    private final SearchIndex index;
    private final Clock clock;

    Applications(
            SignatoryStore store,
            Enrolment enrolment,
            Signing signing,
            Lookalikes lookalikes,
            Acceptance acceptance,
            VettingStore vettings,
            ApplicationLinks links,
            Accounts accounts,
            Charters charters,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.signing = signing;
        this.lookalikes = lookalikes;
        this.acceptance = acceptance;
        this.vettings = vettings;
        this.links = links;
        this.accounts = accounts;
        this.enrolment = enrolment;
        this.charters = charters;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Takes an application in; anyone may apply.
     *
     * @throws SignatoryProblem.SigningClosed when the charter takes none at present
     * @throws SignatoryProblem.Invalid naming every field that is wrong
     * @throws SignatoryProblem.AlreadySignatory when the state signed, or an organisation of that name in that country
     */
    @PreAuthorize(Rights.EVERYONE)
    public String submit(ApplicationDraft draft) {
        if (charters.find(draft.charter()).filter(charter -> !charter.isOpen()).isPresent()) {
            throw new SignatoryProblem.SigningClosed(draft.charter());
        }
        Application application = Application.of(Identity.random(), draft, clock.instant());
        refuseSignatories(application);
        store.applications.record(
                new NewState<>("submitted", application.id(), 0, application, Visibility.SECRETARIAT, null));
        return application.id();
    }

    private void refuseSignatories(Application application) {
        signing.standing(application).ifPresent(signed -> {
            throw SignatoryProblem.AlreadySignatory.of(signed.state(), "country");
        });
        lookalikes.namesake(application).ifPresent(signed -> {
            throw SignatoryProblem.AlreadySignatory.of(signed, "name");
        });
    }

    /** Where an application stands, for whoever has the link of its page; empty when we did not make the link. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<ApplicationProgress> opened(String link) {
        return links.read(link)
                .flatMap(store.applications::find)
                .map(Recorded::state)
                .map(application ->
                        ApplicationProgress.of(application, slug(application), enrolment.nameInRecord(application)));
    }

    /**
     * The name under which an application's organisation stands in the public record, or will once it is accepted; empty
     * when that is the one it applied under.
     */
    public Optional<LocalisedText> otherName(String id) {
        Application asked = find(id).state();
        LocalisedText recorded = joins(asked).map(Organisation::name).orElseGet(() -> enrolment.nameInRecord(asked));
        return Optional.of(recorded).filter(name -> !asked.isMadeAs(name));
    }

    /**
     * Takes an application back before it is decided, by whoever has the link of its page.
     *
     * @throws SignatoryProblem.NotFound when we did not make the link
     * @throws SignatoryProblem.NotInState when it is decided, or was taken back already
     * @throws RegisterProblem.ChangedMeanwhile when it is decided at this moment
     */
    @PreAuthorize(Rights.EVERYONE)
    public void takeBack(String link) {
        Recorded<Application> asked = links.read(link)
                .flatMap(store.applications::find)
                .orElseThrow(() -> new SignatoryProblem.NotFound("link"));
        decide("takenBack", asked.id(), asked.version(), asked.state().takeBack());
    }

    private String slug(Application application) {
        return application.state() == Application.State.ENROLLED
                ? store.organisations
                        .find(application.organisation().value())
                        .map(organisation -> organisation.state().slug())
                        .orElse("")
                : "";
    }

    /** Those in a state, oldest first. */
    public Page<ApplicationSummary> queue(Application.State state, int page, int size) {
        IndexQuery query = IndexQuery.of(SignatoryStore.APPLICATION)
                .where("state", state.name())
                .sortedBy("submitted")
                .page(page, size);
        return index.find(query, ApplicationSummary.class).map(SearchIndex.Found::summary);
    }

    public Recorded<Application> find(String id) {
        return store.applications.find(id).orElseThrow(() -> new SignatoryProblem.NotFound(id));
    }

    /** The last step by which somebody decided on an application, and who that was; empty when nobody did. */
    public Optional<Revision<Application>> decision(String id) {
        return store.applications.history(id).reversed().stream()
                .filter(step -> DECISIONS.contains(step.verb()))
                .findFirst();
    }

    /**
     * Accepts an application and enrols the organisation as a signatory: the one of its name in its country that signed
     * another charter, or a new one.
     *
     * @param version the version the coordinator saw
     * @param reason in words of the coordinator, 1 to 2,000 characters
     * @throws SignatoryProblem.Invalid when there is no reason
     * @throws SignatoryProblem.NotYet when signatories may still object, or a state lacks its second person
     * @throws SignatoryProblem.AlreadySignatory when the organisation signed meanwhile, or another of its name in
     *     its country; the application still waits
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when another decided first
     */
    public Endorsement accept(String id, long version, String reason) {
        Application asked = find(id).state();
        Application next =
                asked.accept(sound(reason), joins(asked).map(Organisation::id).orElse(null));
        acceptance.check(asked);
        refuseSignatories(next);
        decide("accepted", id, version, next);
        return enrolment.enrol(id);
    }

    /**
     * As {@link #accept(String, long, String)}, by somebody who saw the vetting too: an answer, an objection or a
     * colleague's act that came in since is not overlooked.
     *
     * @param vetting the version of the vetting the coordinator saw
     * @param joins slug of the organisation whose signature it becomes, as the coordinator saw; empty for a new one
     */
    public Endorsement accept(String id, long version, long vetting, String joins, String reason) {
        if (!joins(find(id).state()).map(Organisation::slug).orElse("").equals(joins)) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(SignatoryStore.APPLICATION, id), version);
        }
        if (vettings.version(id) != vetting) {
            throw new RegisterProblem.ChangedMeanwhile(new Subject(VettingStore.VETTING, id), vetting);
        }
        return accept(id, version, reason);
    }

    private Optional<Organisation> joins(Application asked) {
        return lookalikes.elsewhere(asked).map(Endorsement::organisation);
    }

    /** Refuses an application, with a reason the applicant is told. */
    public void refuse(String id, long version, String reason) {
        decide("refused", id, version, find(id).state().refuse(sound(reason)));
    }

    /** Signatories and other applications that may be the same organisation, the likest first; at most a few. */
    public List<Lookalike> lookalikes(String id) {
        return lookalikes.of(find(id).state());
    }

    /**
     * The application by which an organisation became a signatory for whom nobody acts yet: its first representative may
     * be given an account.
     *
     * @throws SignatoryProblem.NotInState when it is not enrolled
     * @throws SignatoryProblem.AlreadySignatory when the organisation signed by another application
     * @throws SignatoryProblem.Represented when somebody acts for it
     */
    public Application newcomer(String id) {
        Application application = find(id).state();
        if (application.state() != Application.State.ENROLLED) {
            throw new SignatoryProblem.NotInState(id, application.state().name());
        }
        signing.alreadyBy(application).ifPresent(signed -> {
            throw SignatoryProblem.AlreadySignatory.of(signed, "country");
        });
        if (!accounts.byOrganisation(application.organisation()).isEmpty()) {
            throw new SignatoryProblem.Represented(application.organisation().value());
        }
        return application;
    }

    private static String sound(String reason) {
        new FieldCheck().text("reason", reason, LONGEST_REASON).orThrow(SignatoryProblem.Invalid::new);
        return reason.strip();
    }

    private void decide(String verb, String id, long version, Application next) {
        store.applications.record(new NewState<>(verb, id, version, next, Visibility.SECRETARIAT, null));
    }
}
