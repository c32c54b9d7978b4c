package org.accord.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.accord.register.Recorded;
import org.accord.search.IndexQuery;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.accord.shared.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Memberships that end soon, so that nobody loses a role, and no organisation its people, without a word. */
@Service
@PreAuthorize(Rights.SYSTEM)
public class EndingMemberships {

    /** How long before it ends a membership is near its end. */
    public static final int WARNED_DAYS = LostOrganisations.WARNED_DAYS;

    private final AccountBook book;
    private final UserStore store;
    private final Actors actors;

    EndingMemberships(AccountBook book, UserStore store, Actors actors) {
        this.book = book;
        this.store = store;
        this.actors = actors;
    }

    /**
     * Those whose last day is in the next 14 days, of people who are not suspended. A deputy of fewer days has known its
     * last day from the beginning and is left out.
     */
    public List<EndingMembership> soon() {
        LocalDate today = actors.today();
        List<String> days = IntStream.rangeClosed(0, WARNED_DAYS)
                .mapToObj(ahead -> today.plusDays(ahead).toString())
                .toList();
        return book.users(IndexQuery.of(UserStore.USER).where(AccountIndexers.ENDS, days))
                .filter(user -> !user.suspended())
                .flatMap(user -> user.memberships().stream().flatMap(held -> ending(user, held, today).stream()))
                .toList();
    }

    /** One of them as it stands now; empty when it was extended or taken away, or is over. */
    public Optional<EndingMembership> find(UserId id, String key) {
        return store.users
                .find(id.value())
                .map(Recorded::state)
                .filter(user -> !user.suspended())
                .flatMap(user -> user.memberships().stream()
                        .flatMap(held -> ending(user, held, actors.today()).stream())
                        .filter(ending -> ending.key().equals(key))
                        .findFirst());
    }

    /** Those who look after the organisation today, deputies included. */
    public List<UserId> lookingAfter(OrganisationId organisation) {
        return book.members(organisation).stream()
                .filter(user -> user.looksAfter(organisation, actors.today()))
                .map(User::id)
                .toList();
    }

    private Optional<EndingMembership> ending(User user, Membership held, LocalDate today) {
        LocalDate last = held.until();
        if (last == null || today.isAfter(last) || last.isAfter(today.plusDays(WARNED_DAYS))) {
            return Optional.empty();
        }
        LocalDate from = held.from();
        if (from != null && from.isAfter(last.minusDays(WARNED_DAYS))) {
            return Optional.empty();
        }
        boolean loses = held.isHead() && !book.hasHead(held.organisation(), last.plusDays(1));
        return Optional.of(
                new EndingMembership(user.id(), user.displayName(), held, last, name(held.deputyOf()), loses));
    }

    private @Nullable String name(@Nullable UserId member) {
        return member == null
                ? null
                : store.users
                        .find(member.value())
                        .map(found -> found.state().displayName())
                        .orElse(null);
    }
}
