package org.accord.contacts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.register.Recorded;
import org.accord.shared.AsOf;
import org.accord.shared.OrganisationId;
import org.accord.shared.Rights;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How many contact points were confirmed in the quarter of a day: a number, and nothing else of them, for everyone. */
@Service
@PreAuthorize(Rights.EVERYONE)
public class ConfirmedFigures {

    private final ContactStore store;
    private final Clock clock;

    ConfirmedFigures(ContactStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Over all states. */
    public ConfirmedFigure ofAll(AsOf asOf) {
        List<Recorded<StateContacts>> now;
        try (Stream<Recorded<StateContacts>> all = store.contacts.all()) {
            now = all.toList();
        }
        return count(now.stream().flatMap(each -> standing(each, asOf).stream()), asOf);
    }

    /** Of one state; empty when it has named none. */
    public Optional<ConfirmedFigure> of(OrganisationId state, AsOf asOf) {
        return store.contacts
                .find(state.value())
                .flatMap(now -> standing(now, asOf))
                .map(contacts -> count(Stream.of(contacts), asOf))
                .filter(figure -> figure.total() > 0);
    }

    private Optional<StateContacts> standing(Recorded<StateContacts> now, AsOf asOf) {
        return asOf.isNow()
                ? Optional.of(now.state())
                : store.contacts.asOf(now.id(), asOf).map(Recorded::state);
    }

    private ConfirmedFigure count(Stream<StateContacts> standing, AsOf asOf) {
        Quarter quarter = Quarter.of(asOf.day(clock));
        List<ContactPoint> points =
                standing.flatMap(contacts -> contacts.points().stream()).toList();
        long confirmed =
                points.stream().filter(point -> point.isConfirmedIn(quarter)).count();
        return new ConfirmedFigure(quarter.toString(), confirmed, points.size());
    }
}
