package org.accord.accounts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.search.IndexQuery;
import org.accord.shared.OrganisationId;
import org.accord.shared.UserId;
import org.springframework.stereotype.Component;

/**
 * Finds organisations whose administrators are all suspended, or never came in the week of their link, or whose days
 * end. Only such people can make one, so only theirs are looked at. What became a part of another is lost to nobody.
 */
@Component
class LostOrganisations {

    static final int WARNED_DAYS = 14;

    private final AccountBook book;
    private final AccountPolicy policy;
    private final Actors actors;

    LostOrganisations(AccountBook book, AccountPolicy policy, Actors actors) {
        this.book = book;
        this.policy = policy;
        this.actors = actors;
    }

    List<LostOrganisation> all() {
        LocalDate today = actors.today();
        List<User> unreached = book.unreached();
        Set<UserId> absent = unreached.stream().map(User::id).collect(Collectors.toSet());
        return Stream.concat(
                        book.users(IndexQuery.of(UserStore.USER).where(AccountIndexers.LAPSES, "true")),
                        unreached.stream())
                .flatMap(user -> user.memberships().stream())
                .filter(Membership::isHead)
                .map(Membership::organisation)
                .distinct()
                .filter(organisation -> !policy.isGone(organisation))
                .flatMap(organisation -> lost(organisation, absent, today).stream())
                .sorted(Comparator.comparing(
                        LostOrganisation::lastDay, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    private Optional<LostOrganisation> lost(OrganisationId organisation, Set<UserId> absent, LocalDate today) {
        List<Membership> heads = book.everMembers(organisation).stream()
                .filter(user -> !user.suspended() && !absent.contains(user.id()))
                .flatMap(user -> user.own(organisation).stream())
                .filter(Membership::isHead)
                .toList();
        LocalDate soon = today.plusDays(WARNED_DAYS);
        if (heads.stream().anyMatch(head -> head.until() == null || head.until().isAfter(soon))) {
            return Optional.empty();
        }
        Optional<LocalDate> last = heads.stream()
                .flatMap(head -> Optional.ofNullable(head.until()).stream())
                .max(Comparator.naturalOrder());
        boolean over = last.filter(day -> !day.isBefore(today)).isEmpty();
        return Optional.of(new LostOrganisation(organisation, last.orElse(null), over));
    }
}
