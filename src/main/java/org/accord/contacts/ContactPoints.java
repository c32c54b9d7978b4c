package org.accord.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.register.Recorded;
import org.accord.register.Revision;
import org.accord.search.IndexQuery;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Identity;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Page;
import org.accord.signatories.Organisation;
import org.accord.signatories.OrganisationType;
import org.accord.signatories.Signatories;
import org.accord.signatories.SignatorySummary;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Whom states reach in each other. People who act for a state see all of it and look after that of their own; an
 * administrator of the portal may do both for upkeep. For all others every method throws {@link ContactProblem.NotAllowed}.
 */
@Service
@PreAuthorize(ContactPolicy.READERS)
public class ContactPoints {

    private final ContactStore store;
    private final ContactPolicy policy;
    private final Signatories signatories;
    private final Clock clock;

    ContactPoints(ContactStore store, ContactPolicy policy, Signatories signatories, Clock clock) {
        this.store = store;
        this.policy = policy;
        this.signatories = signatories;
        this.clock = clock;
    }

    /** True when the caller may see contact points at all. */
    public boolean areShown() {
        return policy.reads();
    }

    /** The states whose contact points the caller looks after as one of their people. */
    public List<OrganisationId> own() {
        return CurrentActor.get().writing().stream()
                .filter(policy::isState)
                .sorted(Comparator.comparing(OrganisationId::value))
                .toList();
    }

    /** True when the caller may change those of the state. */
    public boolean isOpenTo(OrganisationId state) {
        return policy.writesFor(state);
    }

    /** One page of the states that signed, by their names, whether they have named contact points or not. */
    public Page<ContactSummary> list(String words, int page, int size, Language language) {
        policy.mayRead();
        IndexQuery query = Signatories.everybody()
                .where("type", OrganisationType.STATE.name())
                .matching(words)
                .sortedBy(language == Language.EN ? "name" : "name-" + language.tag())
                .page(page, size);
        Page<SignatorySummary> states = signatories.directory(query);
        Map<String, StateContacts> named =
                store
                        .contacts
                        .findAll(states.items().stream()
                                .map(state -> state.organisation().value())
                                .toList())
                        .stream()
                        .map(Recorded::state)
                        .collect(Collectors.toMap(contacts -> contacts.state().value(), Function.identity()));
        return states.map(state -> summary(
                state.organisation(),
                state,
                named.getOrDefault(state.organisation().value(), StateContacts.none(state.organisation()))));
    }

    /** Those of a state that is known; none, at version 0, when it has named none. */
    public ContactsOfState of(OrganisationId state) {
        policy.mayRead();
        Organisation organisation = signatories
                .organisation(state)
                .filter(known -> known.type() == OrganisationType.STATE)
                .orElseThrow(() -> new ContactProblem.NotFound(state.value()));
        ContactStore.Current now = store.current(state);
        return new ContactsOfState(organisation.name(), now.version(), now.contacts());
    }

    /** The steps of a state's contact points, oldest first. */
    public List<Revision<StateContacts>> history(OrganisationId state) {
        policy.mayRead();
        return store.contacts.history(state.value());
    }

    /**
     * Names one more, at the end of its chain. What somebody of the state records is confirmed with it.
     *
     * @param version the version the caller saw
     * @throws ContactProblem.Invalid naming every field that is wrong
     * @throws org.accord.register.RegisterProblem.ChangedMeanwhile when somebody saved another meanwhile
     */
    public Recorded<StateContacts> record(OrganisationId state, long version, ContactDraft draft) {
        policy.mayWriteFor(state);
        ContactPoint typed = draft.checked(Identity.random());
        ContactPoint named = ContactPolicy.speaksFor(state) ? typed.confirm(today()) : typed;
        return store.record("recorded", version, contacts(state).add(named));
    }

    /**
     * Changes one. What somebody of the state changes is confirmed with it.
     *
     * @param version the version the caller saw
     */
    public Recorded<StateContacts> amend(OrganisationId state, long version, String point, ContactDraft draft) {
        policy.mayWriteFor(state);
        ContactPoint typed = draft.checked(point);
        boolean confirms = ContactPolicy.speaksFor(state);
        return store.record(
                "amended",
                version,
                contacts(state)
                        .change(
                                point,
                                before -> confirms
                                        ? typed.withDaysOf(before).confirm(today())
                                        : typed.withDaysOf(before)));
    }

    /** Says that all of it is right today, which only the state itself can; again on the same day changes nothing. */
    public void confirm(OrganisationId state, String point) {
        policy.mayConfirmFor(state);
        store.recordOver("confirmed", state, now -> now.change(point, before -> before.confirm(today())));
    }

    /** Lets one take over earlier than the one before it in its chain. */
    public void raise(OrganisationId state, String point) {
        policy.mayWriteFor(state);
        store.recordOver("reordered", state, now -> now.earlier(point));
    }

    /** Takes one away; {@link #restore} brings it back. */
    public void remove(OrganisationId state, String point) {
        policy.mayWriteFor(state);
        store.recordOver("removed", state, now -> now.without(point));
    }

    /** Brings back one that was removed, as it was, at the end of its chain; nothing happens when it is there. */
    public void restore(OrganisationId state, String point) {
        policy.mayWriteFor(state);
        ContactPoint removed = store.contacts.history(state.value()).reversed().stream()
                .flatMap(revision -> revision.state().stream())
                .filter(earlier -> earlier.has(point))
                .findFirst()
                .map(earlier -> earlier.point(point))
                .orElseThrow(() -> new ContactProblem.NotFound(point));
        store.recordOver("restored", state, now -> now.has(point) ? now : now.add(removed));
    }

    /**
     * Those that keep silent or do not get their mail: of the caller's own states, and of all states for an
     * administrator.
     */
    public List<Neglected> neglected(Language language) {
        LocalDate today = today();
        if (ContactPolicy.keepsUp(CurrentActor.get())) {
            try (var all = store.contacts.all()) {
                return all.flatMap(each -> neglected(each.state(), today, language).stream())
                        .toList();
            }
        }
        return own().stream()
                .flatMap(state -> neglected(contacts(state), today, language).stream())
                .toList();
    }

    private List<Neglected> neglected(StateContacts contacts, LocalDate today, Language language) {
        List<ContactPoint> points = contacts.points().stream()
                .filter(point -> point.freshness(today).isToBeLookedAfter())
                .toList();
        if (points.isEmpty()) {
            return List.of();
        }
        String name = signatories
                .organisation(contacts.state())
                .map(state -> state.name().in(language))
                .orElse("");
        return points.stream()
                .map(point -> new Neglected(contacts.state(), name, point, point.freshness(today)))
                .toList();
    }

    private ContactSummary summary(OrganisationId state, SignatorySummary named, StateContacts contacts) {
        LocalDate today = today();
        return new ContactSummary(
                state,
                named.name(),
                contacts.points().size(),
                contacts.points().stream()
                        .filter(point -> point.isConfirmedIn(Quarter.of(today)))
                        .count(),
                contacts.points().stream()
                        .filter(point -> point.freshness(today).isToBeLookedAfter())
                        .count());
    }

    private StateContacts contacts(OrganisationId state) {
        return store.current(state).contacts();
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }

    /** One that its state, or the secretariat, has to look after. */
    public record Neglected(OrganisationId state, String name, ContactPoint point, Freshness freshness) {}
}
