package org.accord.signatories;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.accord.accounts.Accounts;
import org.accord.charters.Charter;
import org.accord.charters.Charters;
import org.accord.register.NewState;
import org.accord.register.Recorded;
import org.accord.register.RegisterProblem;
import org.accord.register.Revision;
import org.accord.register.Visibility;
import org.accord.search.SearchIndex;
import org.accord.shared.AsOf;
import org.accord.shared.Countries;
import org.accord.shared.Country;
import org.accord.shared.Days;
import org.accord.shared.FieldCheck;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.accord.shared.Slugs;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Puts signatures on record that were given elsewhere, without a decision in the queue and without a mail. Each is an
 * act of its own; the rules are those of applications, but that nobody need be named who can be written to.
 *
 * @see "decision 0025"
 */
@Service
@PreAuthorize(Rights.SECRETARIAT)
public class Admissions {

    /** The reason of a signature that was put on record by mistake. */
    static final String RECALLED = "recalled";

    private static final String IMPORTED = "imported";
    private static final int MOST_TRIES = 10;
    private static final int MOST_AT_ONCE = 1_000;
    private static final int LONGEST_REASON = 2_000;
    private static final List<String> MAY_BE_MISSING = List.of("signatoryName", "email");

    private final SignatoryStore store;
    private final Signing signing;
    private final Charters charters;
    private final Accounts accounts;
    private final CommittedSignatories committed;
    private final SearchIndex index;
    private final Clock clock;

    Admissions(
            SignatoryStore store,
            Signing signing,
            Charters charters,
            Accounts accounts,
            CommittedSignatories committed,
            SearchIndex index,
            Clock clock) {
        this.store = store;
        this.signing = signing;
        this.charters = charters;
        this.accounts = accounts;
        this.committed = committed;
        this.index = index;
        this.clock = clock;
    }

    /** What is wrong with a draft and its day, as keys below {@code invalid.} by field; the day is {@code signedOn}. */
    public Map<String, String> faults(ApplicationDraft draft, Optional<LocalDate> signedOn) {
        Map<String, String> faults = new TreeMap<>();
        try {
            draft.checked();
        } catch (SignatoryProblem.Invalid invalid) {
            faults.putAll(invalid.faults());
        }
        MAY_BE_MISSING.forEach(field -> faults.remove(field, "required"));
        signedOn.flatMap(day -> dayFault(draft.charter(), day)).ifPresent(fault -> faults.put("signedOn", fault));
        return faults;
    }

    private Optional<String> dayFault(String charter, LocalDate day) {
        if (day.isAfter(Days.of(clock.instant()))) {
            return Optional.of("future");
        }
        return charters.find(charter)
                .filter(signed -> day.isBefore(signed.adopted()))
                .map(signed -> "imports.beforeCharter");
    }

    /** The organisations whose signature under the charter stands. */
    public List<Organisation> standing(String charter) {
        List<String> ids = new ArrayList<>();
        index.each(Signatories.of(charter), SignatorySummary.class, found -> {
            if (found.summary().standing() != Standing.WITHDRAWN) {
                ids.add(found.summary().organisation().value());
            }
        });
        return organisations(ids);
    }

    /**
     * The organisations that signed another charter, those whose signature stands first, without states and those that are
     * parts of others: one of the same name in the same country is taken for the same.
     */
    public List<Organisation> elsewhere(String charter) {
        if (charters.all().stream().allMatch(other -> other.slug().equals(charter))) {
            return List.of();
        }
        List<SignatorySummary> signed = new ArrayList<>();
        index.each(Signatories.signatures(), SignatorySummary.class, found -> {
            if (!found.summary().charter().equals(charter)
                    && found.summary().type() != OrganisationType.STATE
                    && !isRecalled(found.summary())) {
                signed.add(found.summary());
            }
        });
        Map<String, Organisation> known = new HashMap<>();
        List<String> ids = signed.stream()
                .sorted(Comparator.comparing((SignatorySummary each) -> each.standing() == Standing.WITHDRAWN)
                        .thenComparing(SignatorySummary::signedOn))
                .map(each -> each.organisation().value())
                .distinct()
                .toList();
        organisations(ids).forEach(organisation -> known.put(organisation.id().value(), organisation));
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .filter(organisation -> organisation.mergedInto() == null)
                .toList();
    }

    private boolean isRecalled(SignatorySummary signed) {
        return signed.standing() == Standing.WITHDRAWN
                && store.endorsement(signed.charter(), signed.organisation())
                        .filter(last -> last.state().standingReason().equals(RECALLED))
                        .isPresent();
    }

    private List<Organisation> organisations(List<String> ids) {
        List<Organisation> organisations = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += MOST_AT_ONCE) {
            store.organisations
                    .findAll(ids.subList(from, Math.min(ids.size(), from + MOST_AT_ONCE)))
                    .forEach(found -> organisations.add(found.state()));
        }
        return List.copyOf(organisations);
    }

    /**
     * Admits an organisation; one that was admitted before and still stands is left as it is, so that whoever died
     * half-way can begin again.
     *
     * @throws SignatoryProblem.SigningClosed when the charter takes no signatures at present
     * @throws SignatoryProblem.Invalid naming every field that is wrong
     * @throws SignatoryProblem.NotInState when it signed in another way
     */
    public Recorded<Endorsement> admit(Admission admission) {
        new FieldCheck().text("reason", admission.reason(), LONGEST_REASON).orThrow(SignatoryProblem.Invalid::new);
        Map<String, String> faults = faults(admission.draft(), Optional.ofNullable(admission.signedOn()));
        if (!faults.isEmpty()) {
            throw new SignatoryProblem.Invalid(faults);
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return admitOnce(admission);
            } catch (RegisterProblem.ChangedMeanwhile changed) {
                if (attempt == MOST_TRIES) {
                    throw changed;
                }
            }
        }
    }

    private void mayBeSigned(String charter) {
        if (charters.find(charter).filter(signed -> !signed.isOpen()).isPresent()) {
            throw new SignatoryProblem.SigningClosed(charter);
        }
    }

    private Recorded<Endorsement> admitOnce(Admission admission) {
        Optional<Recorded<Endorsement>> last = store.endorsement(admission.charter(), admission.organisation());
        Optional<Recorded<Endorsement>> standing = last.filter(Signing::stands);
        if (standing.isPresent()) {
            return admitted(standing.get());
        }
        mayBeSigned(admission.charter());
        refuseNamesakes(admission);
        Recorded<Application> application =
                application(admission, last.map(Recorded::number).orElse(-1L));
        long after = last.map(Recorded::version).orElse(0L);
        if (!signing.claim(application.state(), after)) {
            throw new SignatoryProblem.NotInState(
                    Endorsement.id(admission.charter(), admission.organisation()), Standing.ACTIVE.name());
        }
        Organisation organisation = organisation(admission);
        if (organisation.mergedInto() != null) {
            throw new SignatoryProblem.NotInState(organisation.id().value(), Standing.MERGED.name());
        }
        Endorsement given = new Endorsement(
                admission.charter(),
                version(admission, application.number()),
                organisation,
                admission.signatoryFunction(),
                signedAt(admission.signedOn()),
                Standing.ACTIVE,
                "signed");
        Endorsement endorsement = last.map(before -> given.anew(before.state())).orElse(given);
        return store.endorsements.record(
                new NewState<>("imported", endorsement.id(), after, endorsement, Visibility.PUBLIC, organisation.id()));
    }

    private void refuseNamesakes(Admission admission) {
        OrganisationId own = admission.organisation();
        if (admission.type() != OrganisationType.STATE && !(isFounder(admission) && holdsName(admission))) {
            throw new SignatoryProblem.NotInState(Endorsement.id(admission.charter(), own), Standing.ACTIVE.name());
        }
    }

    private boolean isFounder(Admission admission) {
        OrganisationId own = admission.organisation();
        return store.organisations.find(own.value()).isPresent()
                || signing.founder(admission.name(), admission.country(), own).equals(own);
    }

    private boolean holdsName(Admission admission) {
        OrganisationId own = admission.organisation();
        return signing.nameHolder(admission.charter(), admission.name(), admission.country(), own)
                .equals(own);
    }

    /** The signature as it was admitted, whatever became of it since. */
    private Recorded<Endorsement> admitted(Recorded<Endorsement> now) {
        return given(now)
                .filter(step -> step.verb().equals(IMPORTED))
                .map(step -> new Recorded<>(now.id(), step.version(), step.number(), step.at(), now.state()))
                .orElseThrow(() -> new SignatoryProblem.NotInState(
                        now.id(), now.state().standing().name()));
    }

    /** The step by which the last signature was given. */
    private Optional<Revision<Endorsement>> given(Recorded<Endorsement> now) {
        return store.endorsements.history(now.id()).stream()
                .filter(step -> Signing.GIVEN.contains(step.verb()))
                .reduce((earlier, later) -> later);
    }

    /** One application for each time it signs: what was recorded after the last signature ended is this one. */
    private Recorded<Application> application(Admission admission, long ended) {
        Optional<Recorded<Application>> last = store.applications.find(admission.applicationId());
        if (last.isPresent() && last.get().number() > ended) {
            return last.get();
        }
        return store.applications.record(new NewState<>(
                "imported",
                admission.applicationId(),
                last.map(Recorded::version).orElse(0L),
                admission.application(clock.instant()),
                Visibility.SECRETARIAT,
                admission.organisation()));
    }

    private Organisation organisation(Admission admission) {
        OrganisationId id = admission.organisation();
        if (admission.joins() != null) {
            return store.organisations.get(id.value()).state();
        }
        return store.organisations
                .find(id.value())
                .map(known -> known(known, admission))
                .orElseGet(() -> found(id, admission));
    }

    /** What was admitted by mistake and recalled is put right by what is admitted now; who left keeps its own facts. */
    private Organisation known(Recorded<Organisation> known, Admission admission) {
        Organisation now = known.state();
        Organisation admitted = new Organisation(
                now.id(),
                now.slug(),
                admission.name(),
                admission.type(),
                now.country(),
                admission.website(),
                now.formerNames(),
                now.absorbed(),
                now.mergedInto(),
                now.size());
        if (now.type() == OrganisationType.STATE || now.equals(admitted)) {
            return now;
        }
        String endorsement = Endorsement.id(admission.charter(), now.id());
        boolean mistaken = store.endorsement(admission.charter(), now.id())
                .filter(last -> last.state().standingReason().equals(RECALLED))
                .isPresent();
        if (!mistaken || !accounts.byOrganisation(now.id()).isEmpty()) {
            throw new SignatoryProblem.NotInState(endorsement, Standing.WITHDRAWN.name());
        }
        store.organisations.record(
                new NewState<>("amended", known.id(), known.version(), admitted, Visibility.PUBLIC, now.id()));
        return admitted;
    }

    private Organisation found(OrganisationId id, Admission admission) {
        boolean state = admission.type() == OrganisationType.STATE;
        LocalisedText name = state
                ? Countries.find(admission.country()).map(Country::names).orElse(admission.name())
                : admission.name();
        Organisation organisation = new Organisation(
                id,
                store.claimSlug(state ? admission.country().slug() : Slugs.of(name.authoritative()), id),
                name,
                admission.type(),
                admission.country(),
                admission.website());
        store.organisations.record(new NewState<>("founded", id.value(), 0, organisation, Visibility.PUBLIC, id));
        return organisation;
    }

    /** The text as it stood on the day of the signature; the first one when the record does not reach back so far. */
    private int version(Admission admission, long number) {
        LocalDate day = admission.signedOn();
        return day == null
                ? charters.versionBefore(admission.charter(), number)
                : charters.find(admission.charter(), AsOf.endOf(day))
                        .map(Charter::version)
                        .orElse(1);
    }

    private Instant signedAt(@Nullable LocalDate day) {
        return day == null || day.equals(Days.of(clock.instant()))
                ? clock.instant()
                : day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /**
     * Takes an admission back, unless somebody changed the signature or the organisation since, acts for it, or recorded a
     * commitment of it under the charter. Of an organisation that had signed another charter before, what it is and who
     * acts for it do not count.
     *
     * @param version of the signature as it was admitted
     * @return false when it was left as it is
     */
    public boolean takeBack(String charter, OrganisationId organisation, long version) {
        if (isTakenBack(charter, organisation, version)) {
            return true;
        }
        Optional<Recorded<Endorsement>> untouched = store.endorsement(charter, organisation)
                .filter(signed -> signed.version() == version)
                .filter(signed -> given(signed)
                        .filter(step -> step.verb().equals(IMPORTED))
                        .isPresent())
                .filter(this::isUnchanged);
        if (untouched.isEmpty()) {
            return false;
        }
        Recorded<Endorsement> signed = untouched.get();
        try {
            store.endorsements.record(new NewState<>(
                    "recalled",
                    signed.id(),
                    signed.version(),
                    signed.state().standing(Standing.WITHDRAWN, RECALLED),
                    Visibility.PUBLIC,
                    organisation));
            return true;
        } catch (RegisterProblem.ChangedMeanwhile changed) {
            return false;
        }
    }

    /** By somebody who died before they could tell. */
    private boolean isTakenBack(String charter, OrganisationId organisation, long version) {
        return store.endorsement(charter, organisation)
                .filter(signed -> signed.version() == version + 1)
                .filter(signed -> signed.state().standing() == Standing.WITHDRAWN)
                .filter(signed -> signed.state().standingReason().equals(RECALLED))
                .isPresent();
    }

    /** It had signed another charter before: what it is, and who acts for it, does not hang on this signature. */
    private boolean joined(Recorded<Endorsement> signed) {
        return charters.all().stream()
                .filter(other -> !other.slug().equals(signed.state().charter()))
                .flatMap(other -> store
                        .endorsement(other.slug(), signed.state().organisation().id())
                        .stream())
                .anyMatch(other ->
                        store.endorsements.history(other.id()).getFirst().number() < signed.number());
    }

    private boolean isUnchanged(Recorded<Endorsement> signed) {
        OrganisationId organisation = signed.state().organisation().id();
        return !committed.hasRecorded(signed.state().charter(), organisation)
                && (joined(signed) || isUntouched(organisation, signed.number()));
    }

    private boolean isUntouched(OrganisationId organisation, long since) {
        return store.organisations
                        .find(organisation.value())
                        .filter(now -> now.number() < since)
                        .isPresent()
                && accounts.byOrganisation(organisation).isEmpty();
    }
}
