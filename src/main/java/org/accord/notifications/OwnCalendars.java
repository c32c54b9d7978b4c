package org.accord.notifications;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accord.accounts.Accounts;
import org.accord.accounts.User;
import org.accord.progress.Cycle;
import org.accord.progress.CycleDay;
import org.accord.progress.CycleDays;
import org.accord.progress.Extension;
import org.accord.progress.Extensions;
import org.accord.progress.Obligation;
import org.accord.progress.Obligations;
import org.accord.register.Recorded;
import org.accord.shared.Actor;
import org.accord.shared.AsOf;
import org.accord.shared.CurrentActor;
import org.accord.shared.Days;
import org.accord.shared.Language;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.accord.signatories.Organisation;
import org.accord.signatories.Signatories;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The days on which each person's organisations owe reports, behind an address that only the person was given: calendar
 * programs cannot sign in. A new address ends the one before. No act, and no trace in the register.
 */
@Service
@PreAuthorize(Rights.SIGNED_IN)
public class OwnCalendars {

    private final PreferenceStore store;
    private final CalendarTokens tokens;
    private final Accounts accounts;
    private final CycleDays days;
    private final Obligations obligations;
    private final Extensions extensions;
    private final Signatories signatories;
    private final Clock clock;

    OwnCalendars(
            PreferenceStore store,
            CalendarTokens tokens,
            Accounts accounts,
            CycleDays days,
            Obligations obligations,
            Extensions extensions,
            Signatories signatories,
            Clock clock) {
        this.store = store;
        this.tokens = tokens;
        this.accounts = accounts;
        this.days = days;
        this.obligations = obligations;
        this.extensions = extensions;
        this.signatories = signatories;
        this.clock = clock;
    }

    /**
     * A person's calendar.
     *
     * @param language in which we write to the person
     * @param days earliest first
     */
    public record OwnCalendar(Language language, List<OwnDay> days) {}

    /** The caller's token; empty before one was made. */
    public Optional<String> own() {
        UserId user = CurrentActor.get().user();
        int count = store.calendars(user);
        return count == 0 ? Optional.empty() : Optional.of(tokens.of(user, count));
    }

    /** Makes the caller another token; the one before opens nothing any more. */
    public String renew() {
        UserId user = CurrentActor.get().user();
        return tokens.of(user, store.anotherCalendar(user));
    }

    /** What a token shows; empty when we did not make it, when there is a newer one, or the account is gone. */
    @PreAuthorize(Rights.EVERYONE)
    public Optional<OwnCalendar> behind(String token) {
        return tokens.read(token)
                .filter(wish -> store.calendars(wish.user()) == wish.count())
                .flatMap(wish -> CurrentActor.callAs(Actor.SYSTEM, () -> accounts.find(wish.user())))
                .filter(user -> !user.suspended())
                .map(user -> new OwnCalendar(user.language(), CurrentActor.callAs(Actor.SYSTEM, () -> of(user))));
    }

    private List<OwnDay> of(User user) {
        LocalDate today = Days.of(clock.instant());
        List<OwnDay> own = new ArrayList<>();
        List<CycleDay> open = days.of(AsOf.NOW).stream()
                .filter(day -> day.what() != CycleDay.What.OPENS)
                .filter(day -> day.cycle().state().state() == Cycle.State.OPEN)
                .filter(day -> !day.cycle().state().opens().isAfter(today))
                .toList();
        for (OrganisationId id : user.actor(today).organisations()) {
            signatories
                    .organisation(id)
                    .ifPresent(organisation -> open.stream()
                            .flatMap(day -> own(organisation, day).stream())
                            .forEach(own::add));
        }
        own.sort(Comparator.comparing(OwnDay::day).thenComparing(OwnDay::id));
        return List.copyOf(own);
    }

    /** Nothing where nothing is missing any more. */
    private Optional<OwnDay> own(Organisation organisation, CycleDay day) {
        Cycle cycle = day.cycle().state();
        List<Obligation> missing = obligations.of(cycle, organisation.id()).stream()
                .filter(owed -> !owed.isMet())
                .toList();
        Recorded<Cycle> recorded = day.cycle();
        Optional<Instant> granted = extensions
                .find(Extension.id(cycle.id(), organisation.id()))
                .filter(found -> found.state().granted() > 0)
                .map(Recorded::at);
        return missing.stream()
                .map(Obligation::due)
                .findFirst()
                .map(due -> new OwnDay(
                        organisation.name(),
                        day,
                        day.what() == CycleDay.What.CLOSES ? due : due.plusDays(cycle.graceDays()),
                        missing.size(),
                        recorded.version() + (granted.isPresent() ? 1 : 0),
                        granted.filter(at -> at.isAfter(recorded.at())).orElse(recorded.at()),
                        day.id() + "/" + organisation.id()));
    }
}
