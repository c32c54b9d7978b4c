package org.accord.signatories;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.search.IndexQuery;
import org.accord.search.SearchIndex;
import org.accord.shared.Actor;
import org.accord.shared.CurrentActor;
import org.accord.shared.FieldCheck;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Applicants in their window, for those who act for existing signatories. */
@Service
@PreAuthorize(Rights.MEMBERS)
public class Objections {

    private static final int MOST_TRIES = 10;

    /** Calendar days that the longest window spans. */
    private static final int LONGEST_WINDOW_DAYS = 45;

    private final SignatoryStore signatories;
    private final VettingStore store;
    private final Acceptance acceptance;
    private final SearchIndex index;
    private final Clock clock;

    Objections(SignatoryStore signatories, VettingStore store, Acceptance acceptance, SearchIndex index, Clock clock) {
        this.signatories = signatories;
        this.store = store;
        this.acceptance = acceptance;
        this.index = index;
        this.clock = clock;
    }

    /** Those to whom an organisation of the caller may object or objected, the first last day first. */
    public List<Candidate> candidates() {
        LocalDate today = acceptance.today();
        List<String> days = Stream.iterate(today, day -> day.plusDays(1))
                .limit(LONGEST_WINDOW_DAYS)
                .map(LocalDate::toString)
                .toList();
        IndexQuery open =
                IndexQuery.of(VettingStore.VETTING).where("lastDay", days).page(0, IndexQuery.LARGEST_PAGE);
        List<String> ids = index.ids(open);
        return store.all(ids).stream()
                .flatMap(vetting -> candidate(vetting).stream())
                .sorted(Comparator.comparing(Candidate::lastDay).thenComparing(Candidate::application))
                .toList();
    }

    /** One of them; empty when its window is not open, it was decided, or the caller acts for no signatory. */
    public Optional<Candidate> find(String application) {
        return store.find(application).map(Recorded::state).flatMap(this::candidate);
    }

    /**
     * Objects on behalf of a signatory, once.
     *
     * @param reason 1 to 2,000 characters
     * @throws SignatoryProblem.NotAllowed when the caller does not act for the organisation
     * @throws SignatoryProblem.Invalid naming the field {@code reason}
     * @throws SignatoryProblem.NotInState when the window is not open, or the organisation has no voice in it any more
     */
    public void raise(String application, OrganisationId organisation, String reason) {
        Actor caller = CurrentActor.get();
        if (!caller.actsFor(organisation)) {
            throw new SignatoryProblem.NotAllowed(organisation.value());
        }
        new FieldCheck().text("reason", reason, Vettings.LONGEST_TEXT).orThrow(SignatoryProblem.Invalid::new);
        for (int attempt = 1; ; attempt++) {
            try {
                record(application, organisation, reason.strip());
                return;
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                if (attempt == MOST_TRIES) {
                    throw changed;
                }
            }
        }
    }

    private void record(String application, OrganisationId organisation, String reason) {
        long version = store.version(application);
        if (find(application)
                .filter(open -> open.voices().contains(organisation))
                .isEmpty()) {
            throw new SignatoryProblem.NotInState(application, "CLOSED");
        }
        Vetting vetting = store.vettings.get(application).state();
        Organisation who = signatories.organisations.get(organisation.value()).state();
        store.record(
                "vettingObjected",
                version,
                vetting.objected(new Vetting.Objection(
                        organisation, who.name(), CurrentActor.get().user(), clock.instant(), reason)));
    }

    private Optional<Candidate> candidate(Vetting vetting) {
        Vetting.Window window = vetting.window();
        List<OrganisationId> own = own(vetting.charter());
        if (window == null || !window.isOpen(acceptance.today()) || own.isEmpty()) {
            return Optional.empty();
        }
        List<Vetting.Objection> raised = vetting.objections().stream()
                .filter(objection -> own.contains(objection.organisation()))
                .toList();
        List<OrganisationId> voices = new ArrayList<>(own);
        voices.removeIf(organisation -> !hasVoice(vetting.charter(), organisation));
        raised.forEach(objection -> voices.remove(objection.organisation()));
        return signatories
                .applications
                .find(vetting.application())
                .map(Recorded::state)
                .filter(asked -> asked.state() == Application.State.SUBMITTED)
                .map(asked -> new Candidate(
                        asked.id(),
                        asked.name(),
                        asked.type(),
                        asked.country(),
                        asked.facts().sector(),
                        asked.facts().size(),
                        asked.website(),
                        asked.statement(),
                        window.lastDay(),
                        List.copyOf(voices),
                        raised));
    }

    /** Those who only read for it have none, nor has a signatory that is off the list or set aside. */
    private boolean hasVoice(String charter, OrganisationId organisation) {
        return CurrentActor.get().actsFor(organisation)
                && signatories
                        .endorsement(charter, organisation)
                        .map(signed -> signed.state().standing())
                        .filter(standing -> standing.isListed() && standing != Standing.SUSPENDED)
                        .isPresent();
    }

    /** The caller's organisations whose signature under the charter stands. */
    private List<OrganisationId> own(String charter) {
        return CurrentActor.get().organisations().stream()
                .filter(organisation -> signatories
                        .endorsement(charter, organisation)
                        .filter(Signing::acts)
                        .isPresent())
                .sorted(Comparator.comparing(OrganisationId::value))
                .toList();
    }
}
