package org.accord.accounts;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.accord.search.IndexQuery;
import org.accord.shared.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * Finds organisations whose administrators are all suspended, or whose days end. Only people who have a last day or are
 * suspended can make one, so only theirs are looked at.
 */
@Component
class LostOrganisations {

    static final int WARNED_DAYS = 14;

    private final AccountBook book;
    private final Actors actors;

    LostOrganisations(AccountBook book, Actors actors) {
        this.book = book;
        this.actors = actors;
    }

    List<LostOrganisation> all() {
        LocalDate today = actors.today();
        return book.users(IndexQuery.of(UserStore.USER).where(AccountIndexers.LAPSES, "true"))
                .flatMap(user -> user.memberships().stream())
                .filter(Membership::isHead)
                .map(Membership::organisation)
                .distinct()
                .flatMap(organisation -> lost(organisation, today).stream())
                .sorted(Comparator.comparing(
                        LostOrganisation::lastDay, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    private Optional<LostOrganisation> lost(OrganisationId organisation, LocalDate today) {
        List<Membership> heads = book.everMembers(organisation).stream()
                .filter(user -> !user.suspended())
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
