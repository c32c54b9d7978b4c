package org.accord.contacts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.register.Recorded;
import org.accord.shared.Days;
import org.accord.shared.LocalisedText;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Asks contact points once a quarter whether they still answer, and notes what became of it. An act says that a state's
 * contact points were asked; the mails follow from it. For the system only.
 */
@Service
@PreAuthorize(Rights.SYSTEM)
public class ConfirmationRounds {

    private final ContactStore store;
    private final Signatories signatories;
    private final Clock clock;

    ConfirmationRounds(ContactStore store, Signatories signatories, Clock clock) {
        this.store = store;
        this.signatories = signatories;
        this.clock = clock;
    }

    /** The states that have named contact points, in the order of their ids. */
    public List<OrganisationId> states() {
        try (Stream<Recorded<StateContacts>> all = store.contacts.all()) {
            return all.map(each -> each.state().state()).toList();
        }
    }

    /**
     * Notes that those of a state are asked which were neither confirmed nor asked in the quarter of the day; when all
     * were, nothing is recorded.
     */
    public void ask(OrganisationId state, LocalDate day) {
        Quarter quarter = Quarter.of(day);
        store.recordOver(
                "asked", state, now -> now.changeAll(point -> point.isToBeAskedIn(quarter) ? point.ask(day) : point));
    }

    /** Those of a state that were asked and have not answered. */
    public List<ContactPoint> unanswered(OrganisationId state) {
        return store.current(state).contacts().points().stream()
                .filter(ContactPoint::isUnanswered)
                .toList();
    }

    /** What a contact point was asked on that day; empty when it is gone, or was asked again since. */
    public Optional<Question> question(OrganisationId state, String point, LocalDate askedOn) {
        return find(state, point)
                .filter(found -> askedOn.equals(found.askedOn()))
                .flatMap(found ->
                        signatories.organisation(state).map(Organisation::name).map(name -> new Question(name, found)));
    }

    /** The contact point says itself that all of it is right; nothing happens when it was asked again since. */
    public void answer(OrganisationId state, String point, LocalDate askedOn) {
        LocalDate today = Days.of(clock.instant());
        store.recordOver(
                "confirmed",
                state,
                now -> now.changeAll(each -> isMeant(each, point, askedOn) ? each.confirm(today) : each));
    }

    /** Notes that the mail to a contact point was refused for good; again changes nothing. */
    public void bounce(OrganisationId state, String point, LocalDate askedOn) {
        LocalDate today = Days.of(clock.instant());
        store.recordOver(
                "bounced",
                state,
                now -> now.changeAll(
                        each -> isMeant(each, point, askedOn) && each.isUnanswered() ? each.bounce(today) : each));
    }

    /** A contact point as it is, wherever it stands. */
    public Optional<ContactPoint> find(OrganisationId state, String point) {
        StateContacts contacts = store.current(state).contacts();
        return contacts.has(point) ? Optional.of(contacts.point(point)) : Optional.empty();
    }

    private static boolean isMeant(ContactPoint each, String point, LocalDate askedOn) {
        return each.id().equals(point) && askedOn.equals(each.askedOn());
    }

    /** Is this still right? */
    public record Question(LocalisedText state, ContactPoint point) {}
}
