package org.accord.signatories;

import java.util.Comparator;
import java.util.List;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.Visibility;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Standings that somebody decides on, each with a reason that everyone reads. All others are computed, see
 * {@link Signatories#noteStanding}.
 *
 * @see "decision 0033"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Standings {

    private final SignatoryStore store;

    Standings(SignatoryStore store) {
        this.store = store;
    }

    /**
     * Sets a signatory aside, whatever its reports say.
     *
     * @param seen the version of the endorsement the caller saw
     * @param reason public, 1 to 2,000 characters
     * @throws SignatoryProblem.Invalid naming the field {@code reason}
     * @throws SignatoryProblem.NotInState when it is suspended already, or has left
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when its standing changed since
     */
    public Recorded<Endorsement> suspend(String charter, OrganisationId organisation, long seen, String reason) {
        StandingGround why = StandingGround.checked(reason);
        return record("suspended", seen, get(charter, organisation).suspend(why));
    }

    /**
     * Ends a suspension: what obligations say counts again, and is shown as it is now.
     *
     * @throws SignatoryProblem.NotInState when it is not suspended; else as {@link #suspend}
     */
    public Recorded<Endorsement> lift(String charter, OrganisationId organisation, long seen, String reason) {
        StandingGround why = StandingGround.checked(reason);
        return record("lifted", seen, get(charter, organisation).lift(why));
    }

    /**
     * Ends an endorsement on behalf of a signatory that asked for it, or is no more.
     *
     * @throws SignatoryProblem.NotInState when it has left; else as {@link #suspend}
     */
    public Recorded<Endorsement> withdraw(String charter, OrganisationId organisation, long seen, String reason) {
        StandingGround why = StandingGround.checked(reason);
        return record("withdrew", seen, get(charter, organisation).withdraw("withdrawnFor", why));
    }

    /** Endorsements of the organisations that the caller acts for. */
    @PreAuthorize(Rights.SIGNED_IN)
    public List<Recorded<Endorsement>> own(String charter) {
        return CurrentActor.get().organisations().stream()
                .sorted(Comparator.comparing(OrganisationId::value))
                .flatMap(organisation -> store.endorsement(charter, organisation).stream())
                .toList();
    }

    /** How a signatory came to stand as it stood at a moment, the newest step first. */
    @PreAuthorize(Rights.EVERYONE)
    public List<StandingStep> steps(String charter, OrganisationId organisation, AsOf asOf) {
        return StandingStep.in(store.endorsements.history(Endorsement.id(charter, organisation)).stream()
                .filter(step -> !step.at().isAfter(asOf.until()))
                .toList());
    }

    private Endorsement get(String charter, OrganisationId organisation) {
        return store.endorsement(charter, organisation)
                .map(Recorded::state)
                .orElseThrow(() -> new SignatoryProblem.NotFound(organisation.value()));
    }

    /** An act of the secretariat's own, not on behalf of the signatory. */
    private Recorded<Endorsement> record(String verb, long seen, Endorsement next) {
        return store.endorsements.record(new NewState<>(verb, next.id(), seen, next, Visibility.PUBLIC, null));
    }
}
