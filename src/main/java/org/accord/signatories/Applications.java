package org.accord.signatories;

import java.time.Clock;
import org.accord.charters.Charters;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.FieldCheck;
import org.accord.shared.Identity;
import org.accord.shared.Page;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Requests to sign a charter: from the applicant to the coordinators' decision. */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Applications {

    private static final int LONGEST_REASON = 2_000;

    private final SignatoryStore store;
    private final Enrolment enrolment;
    private final Charters charters;
    private final SearchIndex index;
    private final Clock clock;

    Applications(SignatoryStore store, Enrolment enrolment, Charters charters, SearchIndex index, Clock clock) {
        this.store = store;
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
     */
    @PreAuthorize(Rights.EVERYONE)
    public String submit(ApplicationDraft draft) {
        if (charters.find(draft.charter()).filter(charter -> !charter.isOpen()).isPresent()) {
            throw new SignatoryProblem.SigningClosed(draft.charter());
        }
        Application application = Application.of(Identity.random(), draft, clock.instant());
        store.applications.record(
                new NewState<>("submitted", application.id(), 0, application, Visibility.SECRETARIAT, null));
        return application.id();
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

    /**
     * Accepts an application and enrols the organisation as a signatory.
     *
     * @param version the version the coordinator saw
     * @param reason in words of the coordinator, 1 to 2,000 characters
     * @throws SignatoryProblem.Invalid when there is no reason
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when another decided first
     */
    public Endorsement accept(String id, long version, String reason) {
        decide("accepted", id, version, find(id).state().accept(sound(reason)));
        return enrolment.enrol(id);
    }

    /** Refuses an application, with a reason the applicant is told. */
    public void refuse(String id, long version, String reason) {
        decide("refused", id, version, find(id).state().refuse(sound(reason)));
    }

    private static String sound(String reason) {
        new FieldCheck().text("reason", reason, LONGEST_REASON).orThrow(SignatoryProblem.Invalid::new);
        return reason.strip();
    }

    private void decide(String verb, String id, long version, Application next) {
        store.applications.record(new NewState<>(verb, id, version, next, Visibility.SECRETARIAT, null));
    }
}
